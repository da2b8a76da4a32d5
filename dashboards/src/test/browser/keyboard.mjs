// Ten tasks of the steering room by keyboard alone: Tab, Shift+Tab, Enter, Space, arrows. Every stop must show its focus.
//   node keyboard.mjs http://127.0.0.1:8080        (the demonstration government)
import { addresses, arguments_, open } from './browser.mjs';

const { base } = arguments_();
const browser = await open();
const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
const MOST_STOPS = 400;

const focused = () => page.evaluate(() => {
  const at = document.activeElement;
  if (!at || at === document.body) return null;
  const around = at.closest('.headlines li') || at.parentElement.querySelector(':scope > span') && at.matches('.segments input') && at.nextElementSibling || at;
  const style = getComputedStyle(around);
  return {
    tag: at.tagName.toLowerCase(), text: (at.innerText || at.value || at.getAttribute('aria-label') || '').trim(),
    id: at.id, name: at.getAttribute('name'), href: at.getAttribute('href'), type: at.getAttribute('type'),
    seen: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 || at.classList.contains('skip') || at.id === 'content',
    within: at.closest('section')?.getAttribute('aria-labelledby') || '',
  };
});

/** Tabs on until something that fits has the focus; a stop whose focus cannot be seen ends the task. */
async function tabTo(fits, what) {
  for (let stops = 0; stops < MOST_STOPS; stops++) {
    await page.keyboard.press('Tab');
    const at = await focused();
    if (!at) continue;
    if (!at.seen) throw new Error(`the focus cannot be seen on <${at.tag}> ${at.text.slice(0, 60)} ${at.id}`);
    if (fits(at)) return at;
  }
  throw new Error(`never came to ${what}`);
}
const enter = async () => {
  const before = page.url();
  await page.keyboard.press('Enter');
  await page.waitForURL(url => url.href !== before, { waitUntil: 'load' });
};
const at = path => page.goto(base + path, { waitUntil: 'load' });
const heading = () => page.locator('h1').innerText();
const expect = (fine, what) => { if (!fine) throw new Error(what); };

const tasks = [
  ['skip to the content of the wall', async () => {
    await at('/en/');
    await tabTo(stop => stop.href === '#content', 'the skip link');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.querySelector('main').contains(document.activeElement)), 'the next stop is not in the content');
  }],
  ['switch the language and keep the page', async () => {
    await at('/en/budget');
    await tabTo(stop => stop.text === 'Français', 'the other language');
    await enter();
    expect(page.url().includes('/fr/budget'), page.url());
  }],
  ['choose another year', async () => {
    await at('/en/');
    const was = await page.locator('#period').inputValue();
    await tabTo(stop => stop.id === 'period', 'the fiscal year');
    await page.keyboard.press('ArrowDown');
    const now = await page.locator('#period').inputValue();
    await tabTo(stop => stop.text === 'Show', 'Show');
    await enter();
    expect(now !== was && page.url().includes(`period=${now}`), page.url());
  }],
  ['look at the other status', async () => {
    await at('/en/');
    await tabTo(stop => stop.name === 'basis', 'the status');
    await page.keyboard.press('ArrowLeft');
    await tabTo(stop => stop.text === 'Show', 'Show');
    await enter();
    expect(page.url().includes('basis='), page.url());
  }],
  ['go from a headline to its tile', async () => {
    await at('/en/');
    await tabTo(stop => stop.href === '#missing', 'the headline of what is missing');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => { const top = document.getElementById('missing').getBoundingClientRect().top; return top >= -2 && top < innerHeight; }), 'the tile is not in sight');
  }],
  ['read a chart as a table', async () => {
    await at('/en/');
    await tabTo(stop => stop.tag === 'summary' && stop.within === 'missions-question', 'the table twin');
    await page.keyboard.press('Enter');
    expect(await page.locator('#missions-table').isVisible(), 'the table does not open');
  }],
  ['walk a number back to its file', async () => {
    await at('/en/');
    await tabTo(stop => stop.text.startsWith('Where does this number come from'), 'the way back');
    await enter();
    expect((await heading()).includes('Where does this number come from'), await heading());
  }],
  ['find an organisation and one of its indicators', async () => {
    await at('/en/organisations');
    await tabTo(stop => /\/organisations\/[^/]+\?/.test(stop.href || ''), 'an organisation');
    await enter();
    await tabTo(stop => /\/indicators\//.test(stop.href || ''), 'an indicator');
    await enter();
    expect(await page.locator('#verdict-question').isVisible(), 'no verdict');
  }],
  ['hold a session, go to its second point and leave it', async () => {
    await at((await addresses(browser, base, 'en')).find(path => /\/rooms\/[^/?]+$/.test(path)));
    await tabTo(stop => (stop.href || '').includes('meeting=1'), 'the session');
    await enter();
    await tabTo(stop => (stop.href || '').includes('meeting=2'), 'the next point');
    await enter();
    await tabTo(stop => stop.text === 'Leave the session', 'the way out');
    await enter();
    expect(!page.url().includes('meeting='), page.url());
  }],
  ['stop a wall that turns its pages', async () => {
    await at('/en/?kiosk=600');
    await tabTo(stop => stop.text === 'Pause', 'Pause');
    await page.keyboard.press('Space');
    expect((await focused()).text === 'Go on', 'it was not stopped');
    await tabTo(stop => stop.text === 'Leave', 'the way out');
    await enter();
    expect(!page.url().includes('kiosk='), page.url());
  }],
];

let failed = 0;
for (const [name, task] of tasks) {
  try {
    await task();
    console.log(`done    ${name}`);
  } catch (fault) {
    failed++;
    console.log(`FAILED  ${name}: ${fault.message}`);
  }
}
await browser.close();
console.log(`${tasks.length - failed} of ${tasks.length} tasks done by keyboard alone`);
process.exit(failed ? 1 : 0);

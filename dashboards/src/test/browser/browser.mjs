// A Chromium of this machine, and every address of a running server that somebody can come to.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const KNOWN = [process.env.VIGIE_BROWSER, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

export async function open() {
  const executablePath = KNOWN.find(path => path && existsSync(path));
  if (!executablePath) {
    console.error(`No browser found. Install Chromium, or say where one is: VIGIE_BROWSER=PATH (looked at ${KNOWN.filter(Boolean).join(', ')}).`);
    process.exit(3);
  }
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] });
}

/** The addresses in a language, by what they show: those of the navigation, and one of each kind that it does not name. */
export async function addresses(browser, base, language) {
  const page = await browser.newPage();
  const found = new Map();
  const links = async path => {
    await page.goto(base + path, { waitUntil: 'load' });
    return page.$$eval('a[href]', all => all.map(a => a.getAttribute('href').split(/[?#]/)[0]));
  };
  const home = `/${language}/`;
  const sections = await (async () => { await page.goto(base + home); return page.$$eval('.sections a', all => all.map(a => a.getAttribute('href').split('?')[0])); })();
  for (const section of sections) {
    await page.goto(base + section);
    for (const path of await page.$$eval('.neighbours a', all => all.map(a => a.getAttribute('href').split('?')[0]))) found.set(path, path);
  }
  const first = (list, pattern) => list.find(path => pattern.test(path));
  const organisation = first(await links(`/${language}/organisations`), /\/organisations\/[^/]+$/);
  if (organisation) {
    found.set('organisation', organisation);
    const indicator = first(await links(organisation), /\/(indicateurs|indicators)\/[^/]+$/);
    if (indicator) found.set('indicator', indicator);
    found.set('briefing', first(await links(organisation), /\/(cahiers|briefings)\/[^/]+$/));
  }
  const rooms = language === 'fr' ? '/fr/salles' : '/en/rooms';
  const room = first(await links(rooms), /\/(salles|rooms)\/[^/]+$/);
  if (room) {
    found.set('room', room);
    found.set('meeting', room + '?meeting=1');
  }
  found.set('lineage', (language === 'fr' ? '/fr/provenance' : '/en/lineage') + '?metric=attainment_rate');
  found.set('kiosk', home + '?kiosk=600');
  found.set('unknown page', `/${language}/nowhere`);
  await page.close();
  return [...found.values()].filter(Boolean);
}

export const withTheme = (path, theme) => path + (path.includes('?') ? '&' : '?') + `theme=${theme}`;

export const arguments_ = () => {
  const [base, ...rest] = process.argv.slice(2);
  if (!base || !/^https?:\/\//.test(base)) {
    console.error('Usage: node SCRIPT.mjs http://127.0.0.1:8080 [--sample] [--language=fr] [--theme=dark] [--width=320]');
    process.exit(2);
  }
  const only = (name, all) => {
    const said = rest.find(word => word.startsWith(`--${name}=`));
    return said ? said.split('=')[1].split(',') : all;
  };
  return { base: base.replace(/\/$/, ''), sample: rest.includes('--sample'), only };
};

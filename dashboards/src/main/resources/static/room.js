// What makes the pages a room: the clock of a meeting, the switch to a new publication, the wall that turns its own pages.
// Without this script the pages lack none of their numbers.
(() => {
  'use strict';

  /** Counts down the minutes of a point of the agenda; past them, it counts what is over. */
  function time(clock) {
    const end = Date.now() + Number(clock.dataset.minutes) * 60000;
    const show = () => {
      const left = Math.round((end - Date.now()) / 1000);
      const seconds = Math.abs(left);
      clock.textContent = `${left < 0 ? '+' : ''}${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
      clock.classList.toggle('over', left < 0);
    };
    clock.hidden = false;
    show();
    setInterval(show, 1000);
  }

  document.querySelectorAll('.timer').forEach(time);

  const calm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
  const bar = document.querySelector('.kiosk-bar');

  // A new publication

  /** Where the reader is: the tile at the top, what is unfolded, what has the focus. */
  function place() {
    const sections = [...document.querySelectorAll('main section[id], main section[aria-labelledby]')];
    const name = section => section.id || section.getAttribute('aria-labelledby');
    const top = sections.find(section => section.getBoundingClientRect().bottom > 0);
    const focused = document.activeElement;
    const around = focused && focused.closest ? focused.closest('main section') : null;
    return {
      tile: top ? name(top) : null,
      offset: top ? top.getBoundingClientRect().top : 0,
      scroll: window.scrollY,
      open: [...document.querySelectorAll('main details')].map(details => details.open),
      focus: around ? { section: name(around), at: [...around.querySelectorAll('a, button, input, select, textarea, summary, [tabindex]')].indexOf(focused) } : focused && focused.id ? { id: focused.id } : null,
    };
  }

  const section = name => document.getElementById(name)?.closest('section') || document.querySelector(`main section[aria-labelledby="${CSS.escape(name)}"]`);

  function settle(was) {
    const details = [...document.querySelectorAll('main details')];
    if (details.length === was.open.length) details.forEach((each, at) => { each.open = was.open[at]; });
    const tile = was.tile && section(was.tile);
    window.scrollTo({ top: tile ? window.scrollY + tile.getBoundingClientRect().top - was.offset : was.scroll, behavior: 'instant' });
    if (!was.focus) return;
    const again = was.focus.id ? document.getElementById(was.focus.id)
      : section(was.focus.section)?.querySelectorAll('a, button, input, select, textarea, summary, [tabindex]')[was.focus.at];
    if (again) again.focus({ preventScroll: true });
  }

  /** Puts the page as it is now in the place of the page as it was. */
  async function renew() {
    const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const was = place();
    for (const part of ['main', '.site-footer']) {
      document.querySelector(part).replaceWith(document.adoptNode(page.querySelector(part)));
    }
    document.body.dataset.publication = page.body.dataset.publication;
    document.querySelector('.news').replaceChildren();
    document.dispatchEvent(new CustomEvent('vigie:renewed'));
    settle(was);
  }

  function announce(publication) {
    const news = document.querySelector('.news');
    if (news.dataset.publication === publication && news.firstChild) return;
    news.dataset.publication = publication;
    const show = document.createElement('button');
    show.type = 'button';
    show.textContent = news.dataset.show;
    show.addEventListener('click', renew);
    const text = document.createElement('p');
    text.textContent = `${news.dataset.text} ${publication.replace(/-[0-9a-f]+$/, '')}`;
    news.replaceChildren(text, show);
  }

  /** A page that is pinned to a publication stays with it; one on which something is being entered is not taken away. */
  async function look() {
    const here = document.body.dataset.publication;
    if (!here || document.body.dataset.pinned || document.hidden) return;
    try {
      const answer = await fetch('/readyz', { cache: 'no-store' });
      const { publication } = await answer.json();
      if (!publication || publication === here) return;
      if (bar) await renew(); else announce(publication);
    } catch { /* the server is away; the page stays as it is */ }
  }

  setInterval(look, 10000);
  document.addEventListener('visibilitychange', look);

  // A wall that turns its own pages

  /** The heights at which a screenful begins: a tile is never cut where it fits. */
  function screens(high) {
    const tops = [...new Set([...document.querySelectorAll('.tiles > *')].map(tile => Math.round(tile.getBoundingClientRect().top + window.scrollY)))].sort((a, b) => a - b);
    const bottom = document.querySelector('main').getBoundingClientRect().bottom + window.scrollY;
    const starts = [0];
    tops.forEach((top, at) => {
      const end = at + 1 < tops.length ? tops[at + 1] : bottom;
      if (end - starts[starts.length - 1] > high && top > starts[starts.length - 1]) starts.push(top - 16);
    });
    return starts;
  }

  if (bar) {
    const button = bar.querySelector('.pause');
    let running = !calm();
    let waited = 0;
    const show = () => {
      button.textContent = running ? button.dataset.pause : button.dataset.play;
      document.body.classList.toggle('paused', !running);
    };
    const turn = () => {
      const barHeight = bar.getBoundingClientRect().height;
      const next = screens(window.innerHeight - barHeight).find(start => start - barHeight > window.scrollY + 2);
      const end = document.documentElement.scrollHeight - window.innerHeight - 2;
      if (next === undefined || window.scrollY >= end) location.assign(bar.dataset.next);
      else window.scrollTo({ top: next - barHeight, behavior: calm() ? 'instant' : 'smooth' });
    };
    button.hidden = false;
    button.addEventListener('click', () => { running = !running; waited = 0; show(); });
    setInterval(() => {
      if (!running || document.hidden) return;
      waited += 1;
      bar.style.setProperty('--share', waited / Number(bar.dataset.seconds));
      if (waited >= Number(bar.dataset.seconds)) { waited = 0; turn(); }
    }, 1000);
    show();
  }
})();

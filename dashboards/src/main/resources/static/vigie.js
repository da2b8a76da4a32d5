// Draws the charts from the tables that stand beside them. Without this script the pages lack nothing but the drawing.
(() => {
  'use strict';

  /** A colour of the style sheet as it is in the theme that is on: a chart knows no variables. */
  const probe = document.createElement('i');
  const style = name => {
    probe.style.color = `var(${name})`;
    document.body.append(probe);
    const color = getComputedStyle(probe).color;
    probe.remove();
    return color;
  };
  /** The size of small letters in pixels, as the style sheet has it for this screen. */
  const small = () => {
    probe.style.fontSize = 'var(--type-small)';
    document.body.append(probe);
    const size = parseFloat(getComputedStyle(probe).fontSize);
    probe.remove();
    return size;
  };
  const rem = () => parseFloat(getComputedStyle(document.documentElement).fontSize);

  const number = text => text === undefined || text === '' ? null : Number(text);

  /** The rows of a table twin: a name, whether it heads a group, and per column the value and the text shown. */
  function read(table) {
    const headings = [...table.tHead.rows[0].cells].slice(1).map(cell => cell.dataset.short || cell.textContent.trim());
    const rows = [...table.tBodies].flatMap(body => [...body.rows]).map(row => ({
      name: (row.cells[0].querySelector('button') || row.cells[0].firstChild).textContent.trim(),
      group: row.classList.contains('group'),
      cells: [...row.cells].slice(1).map(cell => ({
        value: number(cell.dataset.value),
        low: number(cell.dataset.low),
        high: number(cell.dataset.high),
        breaks: cell.dataset.break === 'true',
        text: cell.textContent.trim(),
      })),
    }));
    return { headings, rows };
  }

  const theme = () => ({
    ink: style('--ink'), soft: style('--ink-soft'), line: style('--line'), surface: style('--surface'),
    first: style('--series-1'), second: style('--series-2'), target: style('--not-met'),
    size: Math.round(small()), font: getComputedStyle(document.body).fontFamily,
  });

  const base = t => ({
    animation: false,
    textStyle: { fontFamily: t.font, fontSize: t.size, color: t.ink },
    aria: { enabled: false },
  });

  /** One line per row: a disc for the first rate, a diamond for the second, joined; the share from 0 to 100 %. */
  function dots(data, columns, t, width, holder) {
    const [first, second] = columns;
    const folded = holder.dataset.folded === 'true' && data.rows.some(row => row.group);
    const narrow = width < 34 * rem();
    const labels = narrow ? rem() : Math.min(width * 0.46, 30 * rem());
    const french = document.documentElement.lang === 'fr';
    const rows = folded ? data.rows.filter(row => row.group) : data.rows;
    const value = (row, column) => row.cells[column].value;
    const both = row => value(row, first) !== null && value(row, second) !== null;
    const points = column => rows.map((row, index) => value(row, column) === null
      ? null : { value: [value(row, column), index], text: row.cells[column].text, label: { fontWeight: row.group && !folded ? 'bold' : 'normal' } }).filter(Boolean);
    const missing = rows.map((row, index) => value(row, first) === null ? { value: [0, index], text: row.cells[first].text } : null).filter(Boolean);
    const marks = { type: 'scatter', silent: true, symbolSize: t.size * 0.95 };
    return {
      height: rows.length * rem() * (narrow ? 3.1 : 1.75) + rem() * 2.5,
      option: {
        ...base(t),
        grid: { left: labels, right: 4.25 * rem(), top: 1.75 * rem(), bottom: 0.25 * rem() },
        xAxis: {
          type: 'value', min: 0, max: 1, interval: narrow ? 0.5 : 0.25, position: 'top',
          axisLabel: { color: t.soft, formatter: share => Math.round(share * 100) + (french ? '\u00a0%' : '%'), fontSize: t.size },
          splitLine: { lineStyle: { color: t.line } }, axisLine: { show: false }, axisTick: { show: false },
        },
        yAxis: {
          type: 'category', inverse: true, data: rows.map((row, index) => String(index)), axisLine: { show: false }, axisTick: { show: false },
          axisLabel: {
            interval: 0, align: 'left', color: t.ink, fontSize: t.size, overflow: 'truncate',
            ...(narrow
              ? { inside: true, margin: -rem() + 2, verticalAlign: 'bottom', padding: [0, 0, t.size * 0.95, 0], width: width - 2 * rem() }
              : { margin: labels - 2, width: labels - rem() }),
            formatter: index => rows[index].group && !folded ? `{group|${rows[index].name}}` : narrow ? rows[index].name : `   ${rows[index].name}`,
            rich: { group: { fontWeight: 'bold', fontSize: t.size, color: t.ink } },
          },
        },
        series: [
          { type: 'bar', stack: 'range', silent: true, barWidth: 3 * rem() / 16, itemStyle: { color: 'transparent' }, data: rows.map(row => both(row) ? Math.min(value(row, first), value(row, second)) : 0) },
          { type: 'bar', stack: 'range', silent: true, barWidth: 3 * rem() / 16, itemStyle: { color: t.second }, data: rows.map(row => both(row) ? Math.abs(value(row, first) - value(row, second)) : 0) },
          { ...marks, symbol: 'diamond', itemStyle: { color: t.surface, borderColor: t.second, borderWidth: rem() / 8, opacity: 1 }, data: points(second) },
          { ...marks, symbol: 'circle', itemStyle: { color: t.first, opacity: 1 }, data: points(first), label: { show: true, position: 'right', distance: 8, color: t.ink, fontSize: t.size, formatter: point => point.data.text } },
          { ...marks, symbolSize: 0.01, data: missing, label: { show: true, position: 'right', distance: 2, color: t.soft, fontSize: t.size, formatter: point => point.data.text } },
        ],
      },
    };
  }

  /** Fiscal years follow each other: one without any row keeps its place, empty. */
  function withEveryYear(rows, cells) {
    const start = row => /^\d{4}-\d{4}$/.test(row.name) ? Number(row.name.slice(0, 4)) : NaN;
    return rows.flatMap((row, at) => {
      const missing = at ? Math.max(0, start(row) - start(rows[at - 1]) - 1) || 0 : 0;
      return [...Array.from({ length: missing }, (_, step) => {
        const year = start(rows[at - 1]) + step + 1;
        return { name: `${year}-${year + 1}`, cells: Array.from({ length: cells }, () => ({ value: null, text: '' })) };
      }), row];
    });
  }

  /** Columns over time: the last series is solid, the one before it pale beside it. The solid one is named by its value. */
  function columns(data, indexes, t, width) {
    const narrow = width < 28 * rem();
    const rows = withEveryYear(data.rows, data.headings.length);
    const colors = indexes.length === 1 ? [t.first] : [t.second, t.first];
    const shown = name => narrow ? name.replace(/^20(\d\d)-20/, '$1-') : name;
    // words longer than their column's place go on below; what cannot be broken is left out here and there, counted from the newest
    const place = width / Math.max(1, rows.length) - rem() / 4;
    const taken = text => text.length * t.size * 0.55;
    const lines = Math.max(1, ...rows.map(row => Math.ceil(taken(shown(row.name)) / place)));
    const words = lines > 1 && rows.every(row => /\s/.test(row.name));
    const broken = words && lines < 5;
    const step = texts => Math.max(1, Math.ceil(Math.max(0, ...texts.map(taken)) / (place + rem() / 4)));
    const last = indexes[indexes.length - 1];
    const newest = rows.reduce((found, row, at) => row.cells[last].value === null ? found : at, -1);
    const named = step(rows.map(row => row.cells[last].text));
    const years = words ? 1 : step(rows.map(row => shown(row.name)));
    const foot = 0.75 * rem() + (broken ? lines : 1) * t.size * 1.3;
    return {
      height: 12.25 * rem() + foot,
      option: {
        ...base(t),
        grid: { left: 2, right: 2, top: 1.75 * rem(), bottom: foot },
        xAxis: { type: 'category', data: rows.map(row => row.name), axisTick: { show: false }, axisLine: { lineStyle: { color: t.soft } }, axisLabel: { color: t.soft, fontSize: t.size, margin: rem() / 2, interval: at => (newest - at) % years === 0, hideOverlap: true, formatter: shown, ...(broken ? { width: place, overflow: 'break', lineHeight: t.size * 1.3 } : words ? { alignMinLabel: 'left', alignMaxLabel: 'right' } : {}) } },
        yAxis: { type: 'value', min: 0, show: false },
        series: indexes.map((column, order) => ({
          type: 'bar', silent: true, barMaxWidth: 3 * rem(), barGap: '8%', itemStyle: { color: colors[order] },
          data: rows.map((row, at) => ({
            value: row.cells[column].value, text: row.cells[column].text,
            label: { show: (newest - at) % named === 0 && (order === indexes.length - 1 || (!narrow && row.cells[last].value === null)) },
          })),
          label: { show: true, position: 'top', distance: rem() * 0.3, color: t.ink, fontSize: t.size * 0.92, textBorderColor: t.surface, textBorderWidth: rem() / 8, formatter: bar => bar.data.text },
          labelLayout: { hideOverlap: true },
        })),
      },
    };
  }

  /**
   * The value over time as a line that a break of the series interrupts, the target as a stepped dashed one, the forecast
   * as a band. Lines are named at their ends, apart from each other.
   */
  function history(data, indexes, t, width, holder) {
    const names = indexes.map(column => data.headings[column]);
    const cells = column => data.rows.map(row => row.cells[column]);
    const [results, targets, forecasts] = [cells(indexes[0]), cells(indexes[1]), indexes.length > 2 ? cells(indexes[2]) : []];
    const locale = document.documentElement.lang === 'fr' ? 'fr-CA' : 'en-CA';
    const unit = holder.dataset.unit;
    const joined = unit === '%' && locale === 'en-CA' ? unit : unit ? `\u00a0${unit}` : '';
    const last = results.reduce((found, cell, at) => cell.value === null ? found : at, -1);
    const due = forecasts.findIndex(cell => cell.value !== null);
    const bounds = due < 0 ? [] : [{ value: forecasts[due].low }, { value: forecasts[due].high }];
    const range = spread(results.concat(targets, bounds));
    const longest = Math.max(...names.map(name => name.length));
    const end = Math.min(9 * rem(), width * 0.26, longest * t.size * 0.62 + 1.5 * rem());
    const thick = rem() / 16;
    const ended = (list, color, name, offset) => ({
      show: true, color, fontSize: t.size, fontWeight: 600, formatter: name, width: end - rem(), overflow: 'break', offset,
    });
    const lastTarget = targets.reduce((found, cell, at) => cell.value === null ? found : at, -1);
    // two names that end at one place stand one above the other
    const ending = due > last ? { at: due, value: forecasts[due].value } : { at: last, value: last < 0 ? null : results[last].value };
    const meet = ending.at === lastTarget && ending.at >= 0
      && Math.abs(ending.value - targets[lastTarget].value) < range * 0.12;
    const step = meet ? (ending.value >= targets[lastTarget].value ? 1 : -1) * 0.65 * rem() : 0;
    // a target at the foot of the chart is named above the years
    const lowest = Math.min(...results.concat(targets, bounds).map(cell => cell.value).filter(value => value !== null));
    const foot = !meet && lastTarget >= 0 && targets[lastTarget].value === lowest ? -0.65 * rem() : 0;
    const apart = [[0, -step], [0, step + foot]];
    // a value stands where neither the line nor the target crosses it: away from the target, on the side that the line leaves free
    const next = at => results.slice(at + 1).find(cell => cell.value !== null) || (due > at ? forecasts[due] : null);
    const previous = at => results.slice(0, at).reverse().find(cell => cell.value !== null) || null;
    const beside = (at, value) => {
      const under = targets[at].value !== null && targets[at].value > value;
      const comes = cell => cell !== null && (under ? value - cell.value : cell.value - value) > range * 0.03;
      const [before, after] = [comes(previous(at)), comes(next(at))];
      const free = targets[at].value === null || Math.abs(targets[at].value - value) > range * 0.2;
      const below = before && after && free ? !under : under;
      const side = before === after || at === 0 && width < 34 * rem() ? 'center' : before ? 'left' : 'right';
      return { position: below ? 'bottom' : 'top', align: side, distance: 6 * thick };
    };
    // where only the target goes on, the result's name has no free end to stand at
    const within = due <= last && lastTarget > last;
    const pieces = [];
    results.forEach((cell, at) => {
      if (!pieces.length || cell.breaks) pieces.push({ from: at, values: results.map(() => null) });
      pieces[pieces.length - 1].values[at] = cell.value === null ? null : {
        value: cell.value, text: at === last && within ? `${names[0]} ${cell.text}` : cell.text, label: beside(at, cell.value),
      };
    });
    const band = due < 0 || last < 0 || due <= last ? [] : [
      { type: 'line', silent: true, stack: 'band', symbol: 'none', lineStyle: { opacity: 0 }, data: data.rows.map((row, at) => at === last ? results[last].value : at === due ? forecasts[due].low : null), connectNulls: true },
      { type: 'line', silent: true, stack: 'band', stackStrategy: 'all', symbol: 'none', lineStyle: { opacity: 0 }, areaStyle: { color: t.first, opacity: 0.16 }, data: data.rows.map((row, at) => at === last ? 0 : at === due ? forecasts[due].high - forecasts[due].low : null), connectNulls: true },
      { type: 'line', silent: true, symbol: 'emptyCircle', symbolSize: 7 * thick, lineStyle: { width: 2 * thick, type: [2 * thick, 4 * thick], color: t.first }, itemStyle: { color: t.first }, connectNulls: true,
        data: data.rows.map((row, at) => at === last ? { value: results[last].value, symbol: 'none' } : at === due ? { value: forecasts[due].value } : null),
        endLabel: ended(forecasts, t.first, names[2], apart[0]) },
    ];
    const shownAt = band.length || within ? -1 : last;
    const resultName = band.length ? { show: false } : ended(results, t.first, names[0], apart[0]);
    return {
      height: Math.min(18 * rem(), Math.max(14 * rem(), width * 0.42)),
      option: {
        ...base(t),
        grid: { left: 0.5 * rem(), right: end, top: 1.75 * rem(), bottom: 0.25 * rem(), containLabel: true },
        xAxis: { type: 'category', boundaryGap: true, data: data.rows.map(row => row.name), axisTick: { show: false }, axisLine: { lineStyle: { color: t.soft } }, axisLabel: { color: t.soft, fontSize: t.size, margin: rem() / 2, hideOverlap: true, formatter: name => width < 34 * rem() ? name.replace(/^20(\d\d)-20/, '$1-') : name } },
        yAxis: { type: 'value', scale: true, splitNumber: 4, splitLine: { lineStyle: { color: t.line } }, axisLabel: { color: t.soft, fontSize: t.size, formatter: tick => tick.toLocaleString(locale) + joined } },
        series: [
          ...band,
          { type: 'line', silent: true, step: 'middle', symbol: 'diamond', symbolSize: 8 * thick, lineStyle: { width: 2 * thick, type: [6 * thick, 4 * thick], color: t.target }, itemStyle: { color: t.target }, connectNulls: false,
            data: targets.map(cell => cell.value), endLabel: ended(targets, t.target, names[1], apart[1]) },
          ...pieces.map((piece, at) => ({
            type: 'line', silent: true, symbol: 'circle', symbolSize: 8 * thick, lineStyle: { width: 2.5 * thick, color: t.first }, itemStyle: { color: t.first }, connectNulls: true,
            data: piece.values, label: { show: true, color: t.ink, fontSize: t.size, textBorderColor: t.surface, textBorderWidth: 3 * thick, formatter: point => point.data.text },
            endLabel: at === pieces.length - 1 && shownAt >= 0 ? resultName : { show: false },
            markLine: piece.from > 0 ? { silent: true, symbol: 'none', label: { show: false }, lineStyle: { color: t.soft, type: 'solid', width: thick }, data: [{ xAxis: piece.from - 0.5 }] } : undefined,
            labelLayout: { hideOverlap: true },
          })),
        ],
      },
    };
  }

  const spread = cells => {
    const values = cells.map(cell => cell.value).filter(value => value !== null);
    return Math.max(...values) - Math.min(...values);
  };

  const kinds = { dots, columns, history };
  const drawn = new Map();

  function draw(holder) {
    const table = document.getElementById(holder.dataset.source);
    const kind = kinds[holder.dataset.chart];
    if (!table || !kind || !window.echarts) return;
    holder.hidden = false;
    const width = holder.clientWidth;
    const indexes = holder.dataset.series.split(',').map(Number);
    const { height, option } = kind(read(table), indexes, theme(), width, holder);
    let chart = drawn.get(holder);
    if (chart) {
      chart.resize({ width, height });
    } else {
      chart = window.echarts.init(holder, null, { renderer: 'svg', width, height });
      drawn.set(holder, chart);
      const twin = table.closest('details');
      if (twin) twin.open = false;
    }
    chart.setOption(option, true);
    const drawing = holder.querySelector('svg');
    if (drawing) drawing.setAttribute('aria-hidden', 'true');
  }

  /** Charts of groups open to their members and close again. */
  function unfold(button) {
    const holder = button.closest('figure').querySelector('.chart');
    button.hidden = false;
    button.addEventListener('click', () => {
      const folded = holder.dataset.folded !== 'true';
      holder.dataset.folded = String(folded);
      button.setAttribute('aria-expanded', String(!folded));
      button.textContent = folded ? button.dataset.more : button.dataset.less;
      draw(holder);
    });
  }

  const all = () => document.querySelectorAll('.chart[data-chart]').forEach(draw);
  let waiting;
  const later = () => { clearTimeout(waiting); waiting = setTimeout(all, 120); };

  /** A button that opens and closes rows. */
  function opener(rows, label, less) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'unfold';
    const set = open => {
      rows.forEach(row => { row.hidden = !open; });
      button.setAttribute('aria-expanded', String(open));
      if (less) button.textContent = open ? less : label;
    };
    button.textContent = label;
    button.addEventListener('click', () => set(button.getAttribute('aria-expanded') !== 'true'));
    set(rows.length < 4);
    return button;
  }

  /** Long tables show their groups, or their first rows, until a reader asks for the rest. */
  function shorten(table) {
    const rows = [...table.tBodies[0].rows];
    const shown = 10;
    const box = table.closest('.scroll');
    if (rows.length <= shown + 2) return;
    const groups = rows.filter(row => row.classList.contains('group'));
    if (!groups.length) {
      const holder = document.createElement('p');
      holder.append(opener(rows.slice(shown), box.dataset.more, box.dataset.less));
      box.after(holder);
      return;
    }
    groups.forEach((group, at) => {
      const end = at + 1 < groups.length ? rows.indexOf(groups[at + 1]) : rows.length;
      const name = group.cells[0];
      const button = opener(rows.slice(rows.indexOf(group) + 1, end), name.textContent.trim());
      name.replaceChildren(button);
    });
  }

  function begin() {
    document.querySelectorAll('.scroll[data-more] > table').forEach(shorten);
    drawn.clear();
    document.querySelectorAll('figure button.unfold').forEach(unfold);
    all();
  }

  begin();
  document.addEventListener('vigie:renewed', begin);
  window.addEventListener('resize', later);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', later);
  window.addEventListener('beforeprint', all);
})();

// Draws the charts from the tables that stand beside them. Without this script the pages lack nothing but the drawing.
(() => {
  'use strict';

  const style = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const rem = () => parseFloat(getComputedStyle(document.documentElement).fontSize);

  /** The rows of a table twin: a name, whether it heads a group, and per column the value and the text shown. */
  function read(table) {
    const headings = [...table.tHead.rows[0].cells].slice(1).map(cell => cell.dataset.short || cell.textContent.trim());
    const rows = [...table.tBodies].flatMap(body => [...body.rows]).map(row => ({
      name: row.cells[0].textContent.trim(),
      group: row.classList.contains('group'),
      cells: [...row.cells].slice(1).map(cell => ({
        value: cell.dataset.value === undefined || cell.dataset.value === '' ? null : Number(cell.dataset.value),
        text: cell.textContent.trim(),
      })),
    }));
    return { headings, rows };
  }

  const theme = () => ({
    ink: style('--ink'), soft: style('--ink-soft'), line: style('--line'), surface: style('--surface'),
    first: style('--series-1'), second: style('--series-2'), target: style('--not-met'),
    size: Math.round(rem() * 0.8125), font: getComputedStyle(document.body).fontFamily,
  });

  const base = t => ({
    animation: false,
    textStyle: { fontFamily: t.font, fontSize: t.size, color: t.ink },
    aria: { enabled: false },
  });

  /** One line per row: a disc for the first rate, a diamond for the second, joined; the share from 0 to 100 %. */
  function dots(data, columns, t, width) {
    const [first, second] = columns;
    const narrow = width < 34 * rem();
    const labels = narrow ? rem() : Math.min(width * 0.46, 30 * rem());
    const french = document.documentElement.lang === 'fr';
    const rows = data.rows;
    const value = (row, column) => row.cells[column].value;
    const both = row => value(row, first) !== null && value(row, second) !== null;
    const points = column => rows.map((row, index) => value(row, column) === null
      ? null : { value: [value(row, column), index], text: row.cells[column].text, label: { fontWeight: row.group ? 'bold' : 'normal' } }).filter(Boolean);
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
            formatter: index => rows[index].group ? `{group|${rows[index].name}}` : narrow ? rows[index].name : `   ${rows[index].name}`,
            rich: { group: { fontWeight: 'bold', fontSize: t.size, color: t.ink } },
          },
        },
        series: [
          { type: 'bar', stack: 'range', silent: true, barWidth: 3, itemStyle: { color: 'transparent' }, data: rows.map(row => both(row) ? Math.min(value(row, first), value(row, second)) : 0) },
          { type: 'bar', stack: 'range', silent: true, barWidth: 3, itemStyle: { color: t.second }, data: rows.map(row => both(row) ? Math.abs(value(row, first) - value(row, second)) : 0) },
          { ...marks, symbol: 'diamond', itemStyle: { color: t.surface, borderColor: t.second, borderWidth: 2, opacity: 1 }, data: points(second) },
          { ...marks, symbol: 'circle', itemStyle: { color: t.first, opacity: 1 }, data: points(first), label: { show: true, position: 'right', distance: 8, color: t.ink, fontSize: t.size, formatter: point => point.data.text } },
          { ...marks, symbolSize: 0.01, data: missing, label: { show: true, position: 'right', distance: 2, color: t.soft, fontSize: t.size, formatter: point => point.data.text } },
        ],
      },
    };
  }

  /** Columns over time: the last series is solid, the one before it pale beside it. The solid one is named by its value. */
  function columns(data, indexes, t, width) {
    const narrow = width < 28 * rem();
    const colors = indexes.length === 1 ? [t.first] : [t.second, t.first];
    return {
      height: 14 * rem(),
      option: {
        ...base(t),
        grid: { left: 2, right: 2, top: 1.75 * rem(), bottom: 1.75 * rem() },
        xAxis: { type: 'category', data: data.rows.map(row => row.name), axisTick: { show: false }, axisLine: { lineStyle: { color: t.soft } }, axisLabel: { color: t.soft, fontSize: t.size, interval: 0, hideOverlap: true, formatter: name => narrow ? name.replace(/^20(\d\d)-20/, '$1-') : name } },
        yAxis: { type: 'value', min: 0, show: false },
        series: indexes.map((column, order) => ({
          type: 'bar', silent: true, barMaxWidth: 3 * rem(), barGap: '8%', itemStyle: { color: colors[order] },
          data: data.rows.map(row => ({
            value: row.cells[column].value, text: row.cells[column].text,
            label: { show: order === indexes.length - 1 || (!narrow && row.cells[indexes[indexes.length - 1]].value === null) },
          })),
          label: { show: true, position: 'top', color: t.ink, fontSize: t.size * 0.92, formatter: bar => bar.data.text },
          labelLayout: { hideOverlap: true },
        })),
      },
    };
  }

  /** The value over time as a line, the target as a stepped dashed one, each named at its end. */
  function history(data, indexes, t, width) {
    const names = indexes.map(column => data.headings[column]);
    const looks = [
      { color: t.first, lineStyle: { width: 2.5, color: t.first }, symbol: 'circle' },
      { color: t.target, step: 'middle', lineStyle: { width: 2, type: 'dashed', color: t.target }, symbol: 'diamond' },
    ];
    return {
      height: 16 * rem(),
      option: {
        ...base(t),
        grid: { left: 0.5 * rem(), right: Math.min(8 * rem(), width * 0.25), top: 1.5 * rem(), bottom: 0.25 * rem(), containLabel: true },
        xAxis: { type: 'category', boundaryGap: true, data: data.rows.map(row => row.name), axisTick: { show: false }, axisLine: { lineStyle: { color: t.soft } }, axisLabel: { color: t.soft, fontSize: t.size, hideOverlap: true } },
        yAxis: { type: 'value', scale: true, splitNumber: 4, splitLine: { lineStyle: { color: t.line } }, axisLabel: { color: t.soft, fontSize: t.size, formatter: tick => tick.toLocaleString(document.documentElement.lang === 'fr' ? 'fr-CA' : 'en-CA') } },
        series: indexes.map((column, order) => ({
          type: 'line', silent: true, name: names[order], symbolSize: 8, connectNulls: false, ...looks[order], itemStyle: { color: looks[order].color },
          data: data.rows.map(row => ({ value: row.cells[column].value, text: row.cells[column].text })),
          label: { show: order === 0, position: 'top', color: t.ink, fontSize: t.size, formatter: point => point.data.text },
          endLabel: { show: true, color: looks[order].color, fontSize: t.size, formatter: names[order], width: Math.min(7 * rem(), width * 0.22), overflow: 'break' },
          labelLayout: { hideOverlap: true },
        })),
      },
    };
  }

  const kinds = { dots, columns, history };
  const drawn = new Map();

  function draw(holder) {
    const table = document.getElementById(holder.dataset.source);
    const kind = kinds[holder.dataset.chart];
    if (!table || !kind || !window.echarts) return;
    holder.hidden = false;
    const width = holder.clientWidth;
    const indexes = holder.dataset.series.split(',').map(Number);
    const { height, option } = kind(read(table), indexes, theme(), width);
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

  const all = () => document.querySelectorAll('.chart[data-chart]').forEach(draw);
  let waiting;
  const later = () => { clearTimeout(waiting); waiting = setTimeout(all, 120); };

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

  all();
  document.querySelectorAll('.timer').forEach(time);
  window.addEventListener('resize', later);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', later);
  window.addEventListener('beforeprint', all);
})();

// Reads a chart out: a line across it, and below it what every trial had there. All figures come
// from the table of the chart. An invisible slider carries it, so that keyboard, touch and screen
// readers have it as well as the mouse.
'use strict';

for (const chart of document.querySelectorAll('.chart.lines')) {
  const rows = [...chart.querySelectorAll('tbody tr')];
  if (rows.length > 1) {
    makeReadable(chart, rows);
  }
}

function makeReadable(chart, rows) {
  const slider = document.createElement('input');
  slider.type = 'range';
  slider.max = rows.length - 1;
  slider.value = 0;
  slider.setAttribute('aria-label', 'Read the chart: ' + chart.querySelector('h4').textContent);
  const cross = document.createElement('div');
  cross.className = 'cross';
  cross.hidden = true;
  chart.querySelector('.canvas').append(cross, slider);

  const positions = rows.map(row => parseFloat(row.dataset.at));
  const show = index => {
    slider.value = index;
    cross.hidden = false;
    cross.style.left = rows[index].dataset.at;
    const read = readingOf(chart, rows[index]);
    chart.querySelector('.readout').replaceChildren(...read);
    slider.setAttribute('aria-valuetext', read.map(part => part.textContent).join('; '));
  };
  const hide = () => {
    cross.hidden = true;
    chart.querySelector('.readout').replaceChildren();
  };

  slider.addEventListener('input', () => show(Number(slider.value)));
  slider.addEventListener('focus', () => show(Number(slider.value)));
  slider.addEventListener('blur', hide);
  for (const move of ['pointermove', 'pointerdown', 'click']) {
    slider.addEventListener(move, event => show(nearest(positions, event, slider)));
  }
  slider.addEventListener('pointerleave', hide);
}

function nearest(positions, event, slider) {
  const box = slider.getBoundingClientRect();
  const at = 100 * (event.clientX - box.left) / box.width;
  let best = 0;
  positions.forEach((position, index) => {
    if (Math.abs(position - at) < Math.abs(positions[best] - at)) {
      best = index;
    }
  });
  return best;
}

// One text for each contestant: "actor 8,123 · 8,090 · 8,301".
function readingOf(chart, row) {
  const heads = [...chart.querySelectorAll('thead th')].slice(1);
  const groups = new Map();
  heads.forEach((head, index) => {
    const group = groups.get(head.dataset.group) ?? {hue: head.className, values: []};
    group.values.push(row.cells[index + 1].textContent);
    groups.set(head.dataset.group, group);
  });
  const where = document.createElement('b');
  where.textContent = chart.querySelector('thead th').textContent + ' ' + row.cells[0].textContent + '\u2002';
  return [where, ...[...groups].map(([name, group]) => groupText(name, group))];
}

function groupText(name, group) {
  const text = document.createElement('span');
  const dot = document.createElement('i');
  dot.className = 'dot';
  text.className = group.hue;
  text.append(dot, name + ' ' + group.values.join(' · '));
  return text;
}

import { make, tell } from './dom.js';
import { words } from './words.js';

const switches = ['paperOut', 'coverOpen', 'cutterJammed', 'offline', 'slow', 'silent'];

/** One printer: its case, its troubles, and the paper that has come out of it. */
export const makePrinter = ({ id, label, port, switches: now, slips }) => {
  const name = words.stands[id];
  const inputs = new Map(switches.map((each) => [each, makeSwitch(id, each)]));
  const empty = make('p', { className: 'empty' }, words.empty[id]);
  const roll = make('ol', { className: 'roll', reversed: true, 'aria-label': words.paperOf(name) });
  const element = make(
    'section',
    { className: 'printer', 'aria-label': name },
    make('h2', {}, name),
    make('p', { className: 'detail' }, `${label} · ${words.port(port)}`),
    make(
      'details',
      { open: id === 'counter' },
      make('summary', {}, words.switches),
      make(
        'fieldset',
        {},
        make('legend', {}, words.switches),
        ...[...inputs.values()].map(({ row }) => row),
        button(words.cutCable, () => tell(`/printers/${id}/cut-cable`)),
        button(words.restart, () => tell(`/printers/${id}/restart`)),
      ),
    ),
    make('div', { className: 'mouth', 'aria-hidden': 'true' }),
    empty,
    roll,
  );
  const showSlip = ({ number, width, height }) => {
    const picture = make('img', {
      src: `/printers/${id}/slips/${number}.png`,
      alt: words.slip(number),
      width,
      height,
    });
    const item = make('li', {}, picture);
    item.style.setProperty('--dots', width);
    roll.prepend(item);
    empty.hidden = true;
  };
  const showSwitches = (shown) => {
    for (const [each, { input }] of inputs) input.checked = shown[each];
    element.dataset.trouble = String(
      shown.paperOut || shown.coverOpen || shown.cutterJammed || shown.offline,
    );
  };
  slips.forEach(showSlip);
  showSwitches(now);
  return { element, showSlip, showSwitches };
};

const makeSwitch = (id, name) => {
  const input = make('input', { type: 'checkbox', name });
  input.addEventListener('change', () =>
    tell(`/printers/${id}/switches`, { [name]: input.checked }),
  );
  return { input, row: make('label', {}, input, make('span', {}, words[name])) };
};

const button = (text, onPress) => {
  const made = make('button', { type: 'button' }, text);
  made.addEventListener('click', onPress);
  return made;
};

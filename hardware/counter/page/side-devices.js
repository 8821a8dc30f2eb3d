import { make, panel, tell } from './dom.js';
import { language, words } from './words.js';

const openFor = 3000;

/** It slides out when it is kicked, and somebody pushes it shut. */
export const makeDrawer = () => {
  const said = make('p', { className: 'said', role: 'status' });
  const till = make(
    'div',
    { className: 'drawer', 'aria-hidden': 'true' },
    make('div', { className: 'case' }),
    make('div', { className: 'tray' }, make('div', { className: 'front' })),
  );
  let closing = 0;
  const show = (isOpen) => {
    said.textContent = isOpen ? words.drawerOpen : words.drawerClosed;
    till.dataset.open = String(isOpen);
  };
  show(false);
  return {
    element: panel(words.drawer, words.drawerDetail, till, said),
    kick: () => {
      clearTimeout(closing);
      show(true);
      closing = setTimeout(() => show(false), openFor);
    },
  };
};

export const makeDisplay = ({ lines, port, plugged }) => {
  const glass = make('pre', { className: 'glass', 'aria-label': words.display });
  const plug = makePlug(plugged);
  const show = (shown) => {
    glass.textContent = shown.join('\n');
  };
  show(lines);
  return {
    element: panel(words.display, words.port(port), glass, plug.element),
    show,
    showPlug: plug.show,
  };
};

export const makeScale = ({ grams, port, plugged }) => {
  const weight = make('p', { className: 'weight' });
  const load = make('input', {
    type: 'range',
    min: 0,
    max: 15_000,
    step: 5,
    'aria-label': words.load,
  });
  const plug = makePlug(plugged);
  const show = (shown) => {
    load.value = shown;
    weight.textContent = `${(shown / 1000).toFixed(3)} kg`;
  };
  load.addEventListener('input', () => tell('/scale', { grams: Number(load.value) }));
  show(grams);
  return {
    element: panel(words.scale, words.port(port), weight, load, plug.element),
    show,
    showPlug: plug.show,
  };
};

export const makeScanner = ({ port, plugged }) => {
  const code = make('input', {
    type: 'text',
    value: '8934654849222',
    'aria-label': words.code,
    maxLength: 200,
  });
  const form = make(
    'form',
    { className: 'scan' },
    code,
    make('button', { type: 'submit' }, words.scan),
  );
  const plug = makePlug(plugged);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (code.value.trim() !== '') tell('/scanner', { code: code.value.trim() });
  });
  return {
    element: panel(words.scanner, words.port(port), form, plug.element),
    showPlug: plug.show,
  };
};

export const makeTerminal = ({ port, scenario, charged }) => {
  const choice = make(
    'select',
    { 'aria-label': words.card },
    ...Object.entries(words.scenarios).map(([value, label]) => make('option', { value }, label)),
  );
  const said = make('p', { className: 'said' });
  const showCharged = (amounts) => {
    said.textContent = words.charged(
      amounts.map((each) => each.toLocaleString(language)).join(', '),
    );
  };
  const show = (played) => {
    choice.value = played;
  };
  choice.addEventListener('change', () => tell('/terminal', { scenario: choice.value }));
  show(scenario);
  showCharged(charged);
  return { element: panel(words.terminal, words.port(port), choice, said), show, showCharged };
};

const makePlug = (plugged) => {
  const element = make('p', { className: 'plug' });
  const show = (tills) => {
    element.textContent = tills > 0 ? words.pluggedIn : words.notPluggedIn;
    element.dataset.plugged = String(tills > 0);
  };
  show(plugged);
  return { element, show };
};

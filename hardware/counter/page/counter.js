import { makePrinter } from './printer.js';
import { makeDisplay, makeDrawer, makeScale, makeScanner, makeTerminal } from './side-devices.js';
import { language, words } from './words.js';

const zoom = document.querySelector('#zoom');

document.documentElement.lang = language;
document.title = words.title;
for (const element of document.querySelectorAll('[data-word]')) {
  element.textContent = words[element.dataset.word];
}

let standing = null;

const setUp = ({ printers, scale, scanner, display, terminal }) => {
  const made = new Map(printers.map((printer) => [printer.id, makePrinter(printer)]));
  standing = {
    printers: made,
    drawer: makeDrawer(),
    display: makeDisplay(display),
    scale: makeScale(scale),
    scanner: makeScanner(scanner),
    terminal: makeTerminal(terminal),
  };
  const { drawer, display: glass, scale: plate, scanner: gun, terminal: cards } = standing;
  document
    .querySelector('#printers')
    .replaceChildren(...[...made.values()].map(({ element }) => element));
  document
    .querySelector('#side')
    .replaceChildren(...[drawer, cards, glass, plate, gun].map(({ element }) => element));
};

const heard = {
  hello: setUp,
  slip: ({ printer, slip }) => standing.printers.get(printer).showSlip(slip),
  switched: ({ printer, switches }) => standing.printers.get(printer).showSwitches(switches),
  'drawer-kicked': () => standing.drawer.kick(),
  display: ({ lines }) => standing.display.show(lines),
  scale: ({ grams }) => standing.scale.show(grams),
  terminal: ({ scenario }) => standing.terminal.show(scenario),
  charged: ({ charged }) => standing.terminal.showCharged(charged),
  plugged: ({ device, plugged }) => standing[device].showPlug(plugged),
};

const applyZoom = () => document.body.style.setProperty('--zoom', zoom.value);
zoom.addEventListener('input', applyZoom);
applyZoom();

new EventSource('/events').addEventListener('message', ({ data }) => {
  const message = JSON.parse(data);
  heard[message.kind]?.(message);
});

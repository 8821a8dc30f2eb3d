import { language, words } from './words.js';

const roll = document.querySelector('#roll');
const drawer = document.querySelector('#drawer');
const zoom = document.querySelector('#zoom');
const openFor = 3000;
let closing = 0;

document.documentElement.lang = language;
for (const element of document.querySelectorAll('[data-word]')) {
  element.textContent = words[element.dataset.word];
}

const showSlip = ({ number, width, height }) => {
  const item = document.createElement('li');
  const picture = new Image(width, height);
  picture.src = `/slips/${number}.png`;
  picture.alt = words.slip(number);
  item.style.setProperty('--dots', width);
  item.append(picture);
  roll.prepend(item);
  document.querySelector('#empty').hidden = true;
};

const showSwitches = (switches) => {
  for (const input of document.querySelectorAll('fieldset input')) {
    input.checked = switches[input.name];
  }
  document.body.dataset.trouble = String(
    switches.paperOut || switches.coverOpen || switches.offline,
  );
};

const showDrawer = (isOpen) => {
  drawer.textContent = isOpen ? words.drawerOpen : words.drawerClosed;
  drawer.dataset.open = String(isOpen);
};

const tell = (path, body) => {
  void fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
};

const applyZoom = () => roll.style.setProperty('--zoom', zoom.value);

const heard = {
  hello: ({ label, switches, slips }) => {
    document.querySelector('#label').textContent = label;
    roll.replaceChildren();
    slips.forEach(showSlip);
    showSwitches(switches);
  },
  slip: ({ slip }) => showSlip(slip),
  switched: ({ switches }) => showSwitches(switches),
  'drawer-kicked': () => {
    clearTimeout(closing);
    showDrawer(true);
    closing = setTimeout(() => showDrawer(false), openFor);
  },
};

for (const input of document.querySelectorAll('fieldset input')) {
  input.addEventListener('change', () => tell('/switches', { [input.name]: input.checked }));
}
document.querySelector('#cable').addEventListener('click', () => tell('/cut-cable', {}));
zoom.addEventListener('input', applyZoom);
applyZoom();
showDrawer(false);

new EventSource('/events').addEventListener('message', ({ data }) => {
  const message = JSON.parse(data);
  heard[message.kind]?.(message);
});

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The least that keeps an event stream open: says something once, and breathes. */
const server = createServer((_, response) => {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.write('data: {"head":0}\n\n');
  const timer = setInterval(() => response.write(': \n\n'), 15_000);
  response.on('close', () => clearInterval(timer));
}).listen(0, '127.0.0.1', () => {
  console.log(`ready http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});

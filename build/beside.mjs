import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { root } from './install.mjs';

/**
 * The sync server beside the demo: nobody waits for it, it ends with the demo, and a demo whose server cannot run sells
 * on and says so. `QUAY_SERVER=none` goes without.
 */
export const serverBeside = async () => {
  const host = process.env.QUAY_SERVER_HOST?.trim() || '127.0.0.1';
  const wanted = process.env.QUAY_SERVER_PORT?.trim() || '4000';
  const port = wanted === '0' ? await freePort() : wanted;
  const launcher = join(root, 'build', 'launch.mjs');
  const child = spawn(process.execPath, [launcher, 'server', '--port', String(port)], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let problem = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    problem = (problem + text).slice(-4000);
  });
  const ended = once(child, 'close');
  let isStopping = false;
  void ended.then(() => {
    if (isStopping) return;
    console.error(
      `Không có máy chủ đồng bộ, máy vẫn bán bình thường · No sync server; the till sells on\n${problem.trim()}`,
    );
  });
  return {
    url: `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${port}`,
    stop: async () => {
      isStopping = true;
      if (child.exitCode === null) child.kill('SIGTERM');
      await ended;
    },
  };
};

const freePort = async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
};

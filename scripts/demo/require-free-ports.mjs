import { createServer } from 'node:net';

/** Says it before minutes of installing, and names the variable that helps. */
export async function requireFreePorts(ports) {
  for (const [variable, port] of Object.entries(ports)) {
    if (await isFree(port)) continue;
    throw new Error(`Port ${port} is in use. Stop what uses it (a second demo?), or choose another: ${variable}=${port + 1} npm run demo`);
  }
}

function isFree(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

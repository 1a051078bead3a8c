/**
 * The limit that we are measured against: node:http, HMAC over the bytes, one journal row in a shared commit, 200.
 * No Strapi, no router, the drivers at their barest.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';

const { DATABASE_CLIENT, DATABASE_FILENAME, DATABASE_URL, APP_SECRET } = process.env;

async function sqliteWriter() {
  const { default: Database } = await import('better-sqlite3');
  const database = new Database(DATABASE_FILENAME);
  // As Strapi opens it: rollback journal, synchronous = FULL.
  database.exec('create table journal (id integer primary key, body blob, sha256 text, received_at integer, state text)');
  database.exec('create index journal_state on journal (state, id)');
  const insert = database.prepare("insert into journal (body, sha256, received_at, state) values (?, ?, ?, 'received')");
  return database.transaction((rows) => {
    for (const { body, sha256, at } of rows) insert.run(body, sha256, at);
  });
}

async function postgresWriter() {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: DATABASE_URL });
  await client.connect();
  await client.query('create table journal (id bigserial primary key, body bytea, sha256 text, received_at bigint, state text)');
  await client.query('create index journal_state on journal (state, id)');
  return async (rows) => {
    const values = rows.map((_, row) => `($${row * 3 + 1}, $${row * 3 + 2}, $${row * 3 + 3}, 'received')`).join(', ');
    await client.query(
      `insert into journal (body, sha256, received_at, state) values ${values}`,
      rows.flatMap(({ body, sha256, at }) => [body, sha256, at]),
    );
  };
}

const write = DATABASE_CLIENT === 'sqlite' ? await sqliteWriter() : await postgresWriter();
const queue = [];
let isFlushing = false;

async function flush() {
  isFlushing = true;
  while (queue.length > 0) {
    const batch = queue.splice(0, 256);
    await write(batch);
    for (const { res } of batch) res.writeHead(200).end('OK');
    // Let what arrived meanwhile join the next batch; the SQLite driver never yields by itself.
    await new Promise((resolve) => setImmediate(resolve));
  }
  isFlushing = false;
}

createServer((req, res) => {
  const chunks = [];
  req.on('data', (chunk) => chunks.push(chunk));
  req.on('end', () => {
    const body = Buffer.concat(chunks);
    const expected = createHmac('sha256', APP_SECRET).update(body).digest();
    const given = Buffer.from(String(req.headers['x-hub-signature-256']).slice(7), 'hex');
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return res.writeHead(401).end();
    queue.push({ body, sha256: expected.toString('hex'), at: Date.now(), res });
    if (!isFlushing) void flush();
  });
}).listen(0, '127.0.0.1', function listening() {
  process.send({ kind: 'ready', port: this.address().port });
});

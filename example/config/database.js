const path = require('node:path');

/** `DATABASE_CLIENT`: sqlite (default), postgres or mysql; `DATABASE_URL` for the latter two. */
module.exports = ({ env }) => {
  const client = env('DATABASE_CLIENT', 'sqlite');
  const url = env('DATABASE_URL', '');
  const connections = {
    sqlite: {
      connection: { filename: path.resolve(__dirname, '..', env('DATABASE_FILENAME', '.tmp/data.db')) },
      useNullAsDefault: true,
    },
    postgres: { connection: { connectionString: url }, pool: { min: 2, max: 10 } },
    // mysql2 ignores `connectionString`.
    mysql: { connection: { uri: url, charset: 'utf8mb4' }, pool: { min: 2, max: 10 } },
  };
  return { connection: { client, ...connections[client], acquireConnectionTimeout: 10_000 } };
};

module.exports = { host: '127.0.0.1', app: { keys: ['bench-key-one', 'bench-key-two'] } };

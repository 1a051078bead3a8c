module.exports = { routes: [{ method: 'POST', path: '/webhook', handler: 'webhook.receive', config: { auth: false } }] };

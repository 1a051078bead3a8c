const simulatorProvider = require('./email/simulator-provider');

module.exports = {
  register() {},

  bootstrap({ strapi }) {
    const { EMAIL_SIMULATOR_URL: url } = process.env;
    if (url) strapi.plugin('email').provider = simulatorProvider(url);
  },
};

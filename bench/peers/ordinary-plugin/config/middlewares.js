module.exports = require('../../../../example/config/middlewares.js');

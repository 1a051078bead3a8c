module.exports = require('../../../../example/config/api.js');

/** The same database settings as the example app: only the way of storing differs. */
module.exports = require('../../../../example/config/database.js');

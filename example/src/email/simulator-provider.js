/**
 * An e-mail provider that posts to the simulator instead of sending: `GET <simulator>/_simulator/emails` shows them. A
 * real app names a provider in config/plugins; Strapi looks those up by their lower-case name, so one by path is put in
 * its place at start.
 */
module.exports = (url) => ({
  async send(email) {
    const answer = await fetch(`${url}/_simulator/emails`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ from: 'strapi@example.com', ...email }),
    });
    if (!answer.ok) throw new Error(`The simulator did not take the e-mail: ${answer.status}`);
  },
});

import type { Account } from '../accounts/account';
import { businessOf, numbersOf } from '../accounts/find';
import type { Scope } from '../tokens/access-token';
import type { World } from '../world';
import type { DialogRefusal, DialogRequest } from './dialog-request';

const wishes: Record<Scope, string> = {
  whatsapp_business_messaging: 'Read and write messages',
  whatsapp_business_management: 'See and manage accounts, numbers and templates',
  business_management: 'See the businesses behind them',
  whatsapp_business_manage_events: 'Report events',
  catalog_management: 'Manage catalogs',
  public_profile: 'See your name',
  email: 'See your e-mail address',
};

/** The dialog in which somebody decides what the app may do, and with which accounts. */
export function dialogPage(world: World, { scopes, redirectUri }: DialogRequest, problem?: string): string {
  const accounts = [...world.directory.accounts.values()];
  // Whoever is asked again has chosen none.
  const isChosen = problem === undefined;
  return page(
    `Connect ${world.options.appName}`,
    `<main class="login"><form method="post">
      <p class="login-place">Pretend login</p>
      <h1>${escapeHtml(world.options.appName)} <em>asks to be connected</em></h1>
      <h2>It would like to</h2>
      <ul class="login-wishes">${scopes.map((scope) => `<li>${escapeHtml(wishes[scope])}</li>`).join('')}</ul>
      <fieldset>
        <legend>With these accounts</legend>
        ${accounts.map((account) => accountChoice(world, account, isChosen)).join('')}
      </fieldset>
      ${problem === undefined ? '' : `<p class="login-problem" role="alert">${escapeHtml(problem)}</p>`}
      <div class="login-buttons">
        <button name="decision" value="cancel">Cancel</button>
        <button name="decision" value="continue" class="login-main">Continue</button>
      </div>
      <p class="login-foot">You go back to ${escapeHtml(new URL(redirectUri).host)}. This is the simulator: nobody at Meta hears of it.</p>
    </form></main>`,
  );
}

/** What cannot be shown is told here, and leads nowhere. */
export function refusalPage({ title, words }: DialogRefusal): string {
  return page(
    title,
    `<main class="login">
      <p class="login-place">Pretend login</p>
      <h1>${escapeHtml(title)}</h1>
      <p class="login-words">${escapeHtml(words)}</p>
    </main>`,
  );
}

function accountChoice(world: World, account: Account, isChosen: boolean): string {
  const owner = businessOf(world, account).name;
  const numbers = numbersOf(world, account).map(({ displayPhoneNumber }) => `+${displayPhoneNumber}`);
  const details = [...(owner === account.name ? [] : [owner]), ...(numbers.length === 0 ? ['no number yet'] : numbers)];
  return `<label class="login-account">
          <input type="checkbox" name="waba" value="${escapeHtml(account.id)}" ${isChosen ? 'checked' : ''} />
          <span class="login-account-words">
            <strong>${escapeHtml(account.name)}</strong>
            ${details.map((detail) => `<span>${escapeHtml(detail)}</span>`).join('\n            ')}
          </span>
        </label>`;
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escapeHtml(title)}</title>
    <link rel="icon" href="/phone/icon.svg" />
    <link rel="stylesheet" href="/phone/page.css" />
    <link rel="stylesheet" href="/phone/login.css" />
  </head>
  <body class="login-page">
    <svg class="scenery" preserveAspectRatio="none" viewBox="0 0 100 100" aria-hidden="true">
      <path fill="#ffe8c4" d="M0 79C14 73 22 76 34 79 52 82 60 65 74 65c10 0 18 1 26 5v30H0z" />
      <path fill="#ffe1a9" d="M0 90c14-4 24-4 40-1 20 4 36-8 60-4v15H0z" />
    </svg>
    <div class="sun" aria-hidden="true"></div>
    ${body}
  </body>
</html>
`;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => entities[letter] ?? letter);
}

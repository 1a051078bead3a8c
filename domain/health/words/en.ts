import { englishNames } from './names';
import type { TroubleLanguage } from './trouble-language';

export const english: TroubleLanguage = {
  locale: 'en',
  anyField: 'A value',
  fields: {
    appId: 'App ID',
    appSecret: 'App secret',
    accessToken: 'Access token',
    wabaId: 'WhatsApp Business Account ID',
    phoneNumberId: 'Phone number ID',
    verifyToken: 'Verify token',
  },
  names: englishNames,
  words: {
    'field-missing': {
      title: '{label} is missing',
      fix: 'Enter it in the set-up, or set it in the environment or in config/plugins.',
    },
    'secret-unreadable': {
      title: '{label} cannot be read any more',
      fix: 'Strapi’s encryption key (ENCRYPTION_KEY in .env) has changed. Put the former key back, or press Replace and enter the value again.',
    },
    'encryption-key-missing': {
      title: 'Strapi has no encryption key, so no secret can be stored',
      fix: 'Set secrets.encryptionKey in config/admin (usually ENCRYPTION_KEY in .env) and restart Strapi. Values from the environment work without it.',
    },
    'meta-unreachable': {
      title: 'Meta cannot be reached[ ({reason})]',
      fix: 'Check that this server may open https connections to graph.facebook.com, and whether metastatus.com names an outage; then verify again.',
    },
    'meta-refused': {
      title: 'Meta refused the request: {message} (error {code})',
      fix: 'Look the error up in Meta’s list, put right what it names, then verify again.',
    },
    'app-id-wrong': {
      title: 'Incorrect App ID[ {id}]: Meta knows no such app',
      fix: 'Copy App ID from App settings › Basic of your app at Meta, and enter it here.',
    },
    'app-secret-wrong': {
      title: 'Incorrect app secret: it does not belong to this app',
      fix: 'At Meta open App settings › Basic, press Show beside App secret, and replace the value here.',
    },
    'app-in-development': {
      title: 'App in development mode: messages of customers do not arrive',
      fix: 'Signed test events from Meta’s dashboard arrive, real messages do not. Publish the app at Meta: set App mode to Live. If it is live, write to your number: this goes with the first message that arrives.',
    },
    'token-invalid': {
      title: 'Meta does not accept the access token[: {reason}]',
      fix: 'Generate a new token for your system user under Business settings › System users, and replace it here.',
    },
    'token-expired': {
      title: 'Expired token[: it ended on {at}]',
      fix: 'Generate a new token for your system user with Token expiration: Never, and replace it here. A token that has ended cannot be extended.',
    },
    'token-of-another-app': {
      title: 'The access token belongs to another app ({appId})',
      fix: 'Generate the token for the app of step 1, or enter App ID and app secret of the other app there.',
    },
    'token-ends-soon': {
      title: 'The access token ends in {days|day|days}',
      fix: 'A system user’s token with Token expiration: Never does not end. Generate one and replace it here.',
    },
    'scope-missing': {
      title: 'Permission {scope} is missing',
      fix: 'Generate a new token for your system user at Meta, tick {scope} too, then replace it here.',
    },
    'account-id-wrong': {
      title: 'Incorrect ID: there is no WhatsApp Business Account {id} for this token',
      fix: 'Pick the account from the list in step 3. By hand: it is WhatsApp Business Account ID under WhatsApp › API Setup, not the App ID.',
    },
    'number-id-wrong': {
      title: 'Incorrect ID: there is no number {id} for this token',
      fix: 'Pick the number from the list in step 3. By hand: it is Phone number ID under WhatsApp › API Setup, not the number itself.',
    },
    'number-of-another-account': {
      title: 'The number belongs to another WhatsApp Business Account',
      fix: 'Pick account and number together from the list in step 3.',
    },
    'nothing-to-choose': {
      title: 'The access token sees no WhatsApp Business Account',
      fix: 'Under Business settings › System users press Assign assets, give the system user full control of the app and of the WhatsApp account, then generate the token again.',
    },
    'number-not-approved': {
      title: 'Number not approved[: its display name is {nameStatus}]',
      fix: 'Open the number under WhatsApp Manager › Phone numbers, edit the display name and send it for review.',
    },
    'number-not-registered': {
      title: 'The number is not registered for the Cloud API',
      fix: 'Register it under WhatsApp › API Setup with the six digits of its two-step verification.',
    },
    'number-not-connected': {
      title: 'The number is not connected[: {status}]',
      fix: 'Open WhatsApp Manager › Phone numbers and finish what stands beside the number. Only a connected number can send.',
    },
    'number-quality-low': {
      title: 'Quality of the number: {quality}',
      fix: 'Contacts have blocked or reported it in the last 7 days. Write only to those who agreed, and send fewer marketing templates.',
    },
    'business-not-verified': {
      title: 'Business not verified[: {reason}]',
      fix: 'Start the verification under Business settings › Security Centre. Until then you may begin few conversations per day.',
    },
    'sending-limited': {
      title: 'Meta limits sending[ ({entity})][: {reason}]',
      fix: 'Messages still go out, but fewer. WhatsApp Manager › Overview shows what is to be done.',
    },
    'account-blocked': {
      title: 'Account blocked[: {reason}][ ({entity})]',
      fix: '[Meta’s advice: {fix}. ]Details and the way to appeal stand in Business Support Home.',
    },
    'address-missing': {
      title: 'Strapi does not know at which address Meta reaches it',
      fix: 'Set publicUrl in config/plugins, or url in config/server, to the https address of this Strapi, and restart it.',
    },
    'address-local': {
      title: 'Meta cannot reach this machine',
      fix: 'Start a tunnel, set publicUrl in config/plugins to its https address, and restart Strapi.',
    },
    'address-silent': {
      title: '{url} does not answer[ ({reason})]',
      fix: 'Check the name, the certificate and the proxy: Meta must reach this address over https from the internet.',
    },
    'address-wrong-answer': {
      title: 'Something else answers at the webhook’s address[ (status {status})]',
      fix: 'Let the proxy pass this address on to Strapi as it is, without a login page or a cache, then verify again.',
    },
    'webhook-not-verified': {
      title: 'Webhook not verified: Meta has not fetched the address with the verify token yet',
      fix: 'Press Register for me. By hand: enter Callback URL and Verify token under WhatsApp › Configuration at Meta, and press Verify and save.',
    },
    'webhook-not-subscribed': {
      title: 'The app is not subscribed to the WhatsApp Business Account',
      fix: 'Press Register for me in step 4: it subscribes the app to the account.',
    },
    'webhook-field-missing': {
      title: 'The webhook field {field} is not subscribed',
      fix: 'Press Register for me in step 4. By hand: under WhatsApp › Configuration › Webhook fields, subscribe {field}.',
    },
    'webhook-elsewhere': {
      title: 'Meta sends the webhooks to another address: {url}',
      fix: 'Press Register for me in step 4 to have them sent here. Only one address of an app gets them.',
    },
    'webhook-silent': {
      title: 'No webhook has come for {hours|hour|hours}',
      fix: 'Send a message to your number. If nothing comes, verify step 4 again.',
    },
    'signature-wrong': {
      title: 'Invalid signature: {count|webhook was|webhooks were} refused',
      fix: 'Meta signs with another app secret. Copy App secret from App settings › Basic, and replace the value in step 1.',
    },
    'signature-off': {
      title: 'The signature is not checked',
      fix: 'Whoever knows the address can write into your inbox. Turn the check on again in step 5.',
    },
    'test-failed': {
      title: 'The test message failed[: {reason}][ (error {code})]',
      fix: 'Put right what Meta names, then send it again. A test number of Meta sends only to phones on its list under WhatsApp › API Setup.',
    },
    'queue-old': {
      title: 'A message has waited for {minutes|minute|minutes} to be sent',
      fix: 'Check that Meta can be reached and that the token is valid. Waiting messages go out by themselves then.',
    },
    'messages-uncertain': {
      title: '{count|message was|messages were} not confirmed by WhatsApp',
      fix: 'Open the conversation and decide: it arrived, or send it again. It is never sent again by itself.',
    },
    'items-quarantined': {
      title: '{count|event is|events are} quarantined',
      fix: 'Open the webhook log, read the reason, then replay it or set it aside.',
    },
    'many-failures': {
      title: '{count|message|messages} failed within 24 hours',
      fix: 'Below, under Not delivered in 24 h, each code has its reason and its next step.',
    },
    'templates-old': {
      title: 'The templates were synced {hours|hour|hours} ago',
      fix: 'Press Sync now on the Templates page.',
    },
    'task-late': {
      title: 'A task is late: {task}',
      fix: 'Check that Strapi runs without a break, and look for lines with [whatsapp] in its log.',
    },
    'task-failed': {
      title: 'A task failed: {task}[ ({reason})]',
      fix: 'It is tried again at its next time. If it goes on failing, look for lines with [whatsapp] in Strapi’s log.',
    },
    'clock-wrong': {
      title: 'The server’s clock is wrong by {seconds|second|seconds}',
      fix: 'Turn on time synchronisation (NTP) on the server.',
    },
    'assistant-without-person': {
      title: 'No person stands behind {names}',
      fix: 'Open the assistant, and choose on its tab Handoff who gets a conversation that wants a person.',
    },
    'files-not-writable': {
      title: 'Files of messages cannot be stored',
      fix: 'Let Strapi write into the folder mediaDirectory of config/plugins. Several nodes need one that they share.',
    },
    'email-failing': {
      title: 'E-mails are not sent[: {reason}]',
      fix: 'Check the provider under Settings › Email plugin › Configuration, and send a test from there.',
    },
  },
};

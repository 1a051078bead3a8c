import { bootstrap } from './bootstrap';
import { config } from './config';
import { contentTypes } from './content-types';
import { controllers } from './controllers';
import { destroy } from './destroy';
import { register } from './register';
import { routes } from './routes';
import { services } from './services';

export type { MessagesService, SendInput } from './services/messages';
export type { WhatsAppError } from './services/whatsapp-error';

/** What Strapi reads. The public types are those above: the rest is ours to change. */
const plugin: Readonly<Record<string, unknown>> = { register, bootstrap, destroy, config, contentTypes, controllers, routes, services };

export default plugin;

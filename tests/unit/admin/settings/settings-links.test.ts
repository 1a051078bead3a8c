import plugin from '../../../../admin/src/index';
import english from '../../../../admin/src/translations/en.json';

type App = Parameters<typeof plugin.register>[0];
interface Link {
  readonly id: string;
  readonly to: string;
  readonly intlLabel: { readonly id: string };
  readonly permissions: readonly { readonly action: string }[];
  readonly Component: () => Promise<{ readonly default: unknown }>;
}

test('the settings have a section of their own, with words, permissions and pages that load when they are opened', async () => {
  const sections: { section: { id: string; intlLabel: { id: string } }; links: Link[] }[] = [];
  const ignored = () => undefined;
  const app = {
    addMenuLink: ignored,
    addMiddlewares: ignored,
    addRBACMiddleware: ignored,
    registerPlugin: ignored,
    addSettingsLink: (section: never, links: never) => sections.push({ section, links }),
  };
  plugin.register(app as unknown as App);
  const [added] = sections;
  expect(sections).toHaveLength(1);
  // Strapi warns of a path that begins with a slash, or with `settings`.
  expect(added?.links.map(({ to }) => to)).toEqual([
    'whatsapp/connection',
    'whatsapp/general',
    'whatsapp/automation',
    'whatsapp/team',
    'whatsapp/tasks',
    'whatsapp/webhook-log',
    'whatsapp/audit',
  ]);
  expect(added?.links.map(({ permissions }) => permissions.map(({ action }) => action.replace('plugin::whatsapp.', '')))).toEqual([
    ['settings.read'],
    ['settings.read'],
    ['settings.read'],
    ['settings.read'],
    ['settings.read'],
    ['webhook-log.read'],
    ['audit.read'],
  ]);
  const labels = [added?.section, ...(added?.links ?? [])].map((each) => each?.intlLabel.id.replace('whatsapp.', '') ?? '');
  expect(labels.filter((key) => !(key in english))).toEqual([]);
  // Strapi finds fault with a loader that is an async function.
  expect(new Set(added?.links.map(({ Component }) => Component.constructor.name))).toEqual(new Set(['Function']));
});

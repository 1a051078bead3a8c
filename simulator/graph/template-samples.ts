import type { TemplateComponent } from '../template';
import type { World } from '../world';
import type { Drafting } from './template/drafting';

/** Handles of finished uploads, and the links that stand in their place afterwards. */
export function handlesOf(world: World): Drafting['handles'] {
  return { has: (handle) => world.uploads.byHandle(handle) !== undefined || handle.startsWith(`${world.url}/_simulator/media/`) };
}

/** Once a template is taken in, its samples are shown as links. */
export function keepSamples(world: World, components: TemplateComponent[]): TemplateComponent[] {
  return components.map((component) => {
    const { cards, example } = component;
    if (cards) return { ...component, cards: cards.map((card) => ({ components: keepSamples(world, card.components) })) };
    const handles = example?.['header_handle'];
    if (!Array.isArray(handles)) return component;
    return { ...component, example: { ...example, header_handle: handles.map((handle) => linkTo(world, String(handle))) } };
  });
}

function linkTo(world: World, handle: string): string {
  const upload = world.uploads.byHandle(handle);
  if (upload === undefined) return handle;
  const { bytes, mimeType, filename } = upload;
  const { id } = world.media.add({ bytes, mimeType, filename, lifeMs: Number.POSITIVE_INFINITY });
  return `${world.url}/_simulator/media/${id}`;
}

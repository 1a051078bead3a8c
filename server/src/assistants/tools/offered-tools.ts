import { optionalTools, readingTools, steadyTools, type AssistantTool } from '../../../../contracts/assistant-tools';
import type { AssistantDraft } from '../../../../contracts/assistant';
import type { TurnContext } from '../../../../domain/automation/turn-context';
import type { TurnMaterial } from '../material';
import { toolSpec, type ToolSpec } from './tool-specs';

/** What makes sense while nothing but a template can be sent. */
const whileClosed: readonly AssistantTool[] = ['send_template', 'search_content', 'get_content', 'handoff_to_human', 'no_reply'];

/** The tools that can be used in this turn, by what the admin allows, what there is, and the window. */
export function offeredTools(
  draft: AssistantDraft,
  { context, material }: { readonly context: TurnContext; readonly material: TurnMaterial },
): Map<AssistantTool, ToolSpec> {
  const allowed = new Set<string>([
    ...draft.tools,
    ...readingTools,
    ...steadyTools,
    ...(draft.templates.length > 0 ? ['send_template'] : []),
  ]);
  const names = [...steadyTools, ...optionalTools, ...readingTools].filter(
    (name) => allowed.has(name) && (context.window.isOpen || whileClosed.includes(name)),
  );
  return new Map(
    names.flatMap((name) => {
      const spec = toolSpec(name, { material, allowsCoordinates: draft.allowCoordinates });
      return spec ? [[name, spec] as const] : [];
    }),
  );
}

import type { AssistantTool } from '../../../contracts/assistant-tools';
import { isMessageTool } from '../../../server/src/assistants/turn-tools';
import { toolOfType, type OutboundType } from '../../helpers/tool-of-type';

/** What is written here must compile, and what is marked must not: the check is the compiler's. */
function compiles(_check: () => void): void {
  expect(true).toBe(true);
}

test('each message that can be sent has its tool, and no type can be forgotten', () => {
  compiles(() => {
    const whole: Record<OutboundType, AssistantTool> = toolOfType;
    const { sticker: _sticker, ...withoutStickers } = toolOfType;
    // @ts-expect-error a type without a tool
    const forgotten: Record<OutboundType, AssistantTool> = withoutStickers;
    // @ts-expect-error a tool that does not exist
    const unknown: Record<OutboundType, AssistantTool> = { ...toolOfType, sticker: 'send_sticker' };
    return [whole, forgotten, unknown];
  });
});

test('each of these tools is one that sends', () => {
  expect(Object.values(toolOfType).filter((tool) => !isMessageTool(tool))).toEqual([]);
});

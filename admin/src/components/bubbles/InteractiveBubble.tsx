import type { Interactive } from '../../../../contracts/interactive-content';
import type { Message } from '../../../../contracts/message';
import { contentOf, nothingChosen, type BubbleProps } from './bubble-props';
import { BubbleText } from './BubbleText';
import { ChoiceReply } from './interactive/ChoiceReply';
import { FlowReply } from './interactive/FlowReply';
import { SentButtons } from './interactive/SentButtons';
import { SentList } from './interactive/SentList';
import { SentRequest } from './interactive/SentRequest';
import { SentUrlButton } from './interactive/SentUrlButton';
import { Labelled } from './Labelled';

/** Messages with buttons and lists, and the answers to them: each kind has its own view. */
export function InteractiveBubble(props: BubbleProps) {
  const content = contentOf(props.message.content, 'interactive')?.interactive;
  return content ? <View {...props} content={content} /> : null;
}

function View({ message, meta, chosen = nothingChosen, content }: BubbleProps & { content: Interactive }) {
  switch (content.kind) {
    case 'button':
      return <SentButtons content={content} files={message.media} chosen={chosen} meta={meta} />;
    case 'list':
      return <SentList content={content} chosen={chosen} meta={meta} />;
    case 'cta_url':
      return <SentUrlButton content={content} files={message.media} meta={meta} />;
    case 'location_request_message':
    case 'request_contact_info':
      return <SentRequest content={content} meta={meta} />;
    case 'button_reply':
    case 'list_reply':
      return <ChoiceReply message={message} content={content} meta={meta} />;
    case 'nfm_reply':
      return <FlowReply message={message} content={content} meta={meta} />;
    case 'other':
      return (
        <BubbleText meta={meta}>
          <Labelled icon={null}>{content.name}</Labelled>
          {content.text}
        </BubbleText>
      );
  }
}

/** Answers name what they answer by themselves, so the original is not quoted above them. */
export function isAnswer({ content }: Message): boolean {
  if (content.type === 'button') return true;
  const kind = contentOf(content, 'interactive')?.interactive.kind;
  return kind === 'button_reply' || kind === 'list_reply' || kind === 'nfm_reply';
}

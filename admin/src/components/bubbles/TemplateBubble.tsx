import { contentOf, type BubbleProps } from './bubble-props';
import { BubbleText } from './BubbleText';
import { CategoryChip } from './CategoryChip';
import { TemplateView } from './TemplateView';

export function TemplateBubble({ message, meta, chosen }: BubbleProps) {
  const template = contentOf(message.content, 'template')?.template;
  const category = template?.category ? <CategoryChip category={template.category} /> : null;
  if (!template?.rendered) return <BubbleText meta={meta}>{message.text ?? template?.name}</BubbleText>;
  return (
    <TemplateView
      template={template.rendered}
      category={category}
      meta={meta}
      header={template.header}
      cardHeaders={template.cards?.map((card) => card.header) ?? []}
      files={message.media}
      offerExpiresAt={template.offerExpiresAt}
      chosen={chosen}
    />
  );
}

import { contentOf, type BubbleProps } from './bubble-props';
import { LocationCard } from './LocationCard';

export function LocationBubble({ message, meta }: BubbleProps) {
  const location = contentOf(message.content, 'location')?.location;
  return location ? <LocationCard location={location} meta={meta} /> : null;
}

import { useOptionalText } from '../../../components/use-text';

/** Marketing, Utility or Authentication; a new word of Meta's is shown as it is. */
export function useCategoryText(): (category: string | null) => string {
  const text = useOptionalText();
  return (category) => (category === null ? '–' : (text(`category.${category.toLowerCase()}`) ?? category));
}

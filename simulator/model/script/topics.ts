import type { Language } from './phrases';

/** What the script looks up, and where. */
export interface Topic {
  id: string;
  /** Any of these in the text, and it is about this. */
  phrases: readonly string[];
  /** Words by which a source of content shows that it fits. */
  sources: readonly string[];
  /** What to look for when the text's own words find nothing. */
  lookFor: Record<Language, readonly string[]>;
  /** By these in its name a source holds nothing else: its first entries are worth a look. */
  holdsOnly: readonly string[];
  /** Is somebody's own business: only a source that fits will do. */
  isPersonal?: boolean;
}

/** The first one that is mentioned counts. */
export const topics: readonly Topic[] = [
  {
    id: 'status',
    phrases: [
      ...[
        'my order',
        'my repair',
        'my booking',
        'order status',
        'repair status',
        'status of',
        'ready',
        'track*',
        'pick up my',
        'collect my',
      ],
      ...['mi pedido', 'mi reparacion', 'mi arreglo', 'mi reserva', 'estado de', 'estado del', 'esta lista', 'esta listo', 'mi encargo'],
      ...['lista mi', 'listo mi', 'recoger mi', 'mi bici lista', 'estara lista', 'estara listo', 'pronta'],
    ],
    sources: ['order*', 'repair*', 'booking*', 'ticket*', 'status', 'pedido*', 'reparacion*', 'reserva*', 'encargo*', 'estado'],
    lookFor: { en: ['repair', 'order'], es: ['reparación', 'pedido'] },
    holdsOnly: ['order*', 'repair*', 'booking*', 'pedido*', 'reparacion*', 'reserva*'],
    isPersonal: true,
  },
  {
    id: 'hours',
    phrases: [
      ...['hours', 'open', 'opening', 'close', 'closed', 'closing', 'schedule', 'opening times', 'what time'],
      ...['horario*', 'abierto*', 'abren', 'abris', 'abre', 'cierran', 'cerrais', 'cierra', 'cerrado', 'a que hora'],
    ],
    sources: ['hour*', 'opening', 'horario*', 'faq*', 'question*', 'pregunta*', 'info*', 'shop*', 'store*', 'tienda*', 'about', 'page*'],
    lookFor: { en: ['hours', 'open'], es: ['horario', 'abierto'] },
    holdsOnly: ['hour*', 'opening*', 'horario*', 'schedule*'],
  },
  {
    id: 'repairs',
    phrases: [
      ...['repair*', 'service', 'services', 'servicing', 'workshop', 'fix', 'puncture', 'flat', 'brake*', 'maintenance', 'gear*', 'wheel*'],
      ...['tune up', 'tuneup', 'tune', 'quick check', 'squeak*', 'squeal*', 'puesta a punto', 'cambio*', 'rueda*', 'cadena*', 'chain'],
      ...[
        'reparar',
        'reparacion*',
        'reparais',
        'reparan',
        'arregl*',
        'taller',
        'servicio*',
        'revision*',
        'pinchazo*',
        'freno*',
        'mantenimiento',
      ],
    ],
    sources: ['service*', 'repair*', 'workshop', 'servicio*', 'reparacion*', 'taller', 'price*', 'precio*', 'faq*', 'product*'],
    lookFor: { en: ['repair', 'service'], es: ['reparación', 'servicio'] },
    holdsOnly: ['service*', 'servicio*', 'workshop*', 'taller*'],
  },
  {
    id: 'products',
    phrases: [
      ...[
        'bike',
        'bikes',
        'bicycle*',
        'e bike*',
        'ebike*',
        'helmet*',
        'product*',
        'catalog*',
        'sell',
        'stock',
        'available',
        'rent*',
        'models',
      ],
      ...['bici', 'bicis', 'bicicleta*', 'casco*', 'producto*', 'vendeis', 'venden', 'alquil*', 'modelos', 'disponible*'],
    ],
    sources: ['product*', 'catalog*', 'item*', 'bike*', 'bici*', 'article*', 'articulo*', 'shop*', 'tienda*'],
    lookFor: { en: ['bike'], es: ['bici'] },
    holdsOnly: ['bike*', 'bici*'],
  },
  {
    id: 'prices',
    phrases: [
      ...['price*', 'cost', 'costs', 'how much', 'cheap*', 'rate', 'rates', 'offer', 'offers', 'discount*'],
      ...['precio*', 'cuanto', 'cuesta*', 'vale la', 'tarifa*', 'barat*', 'oferta*', 'descuento*', 'presupuesto'],
    ],
    sources: ['price*', 'precio*', 'tarifa*', 'product*', 'catalog*', 'item*', 'bike*', 'bici*', 'service*', 'servicio*', 'faq*'],
    lookFor: { en: ['price', 'bike'], es: ['precio', 'bicicleta'] },
    holdsOnly: ['price*', 'precio*', 'tarifa*', 'service*', 'servicio*'],
  },
  {
    id: 'policy',
    phrases: [
      ...['return', 'returns', 'refund*', 'warranty', 'guarantee', 'shipping', 'delivery', 'payment*', 'pay', 'invoice*'],
      ...['devolucion*', 'devolver', 'reembolso*', 'garantia*', 'envio*', 'entrega*', 'pago*', 'pagar', 'factura*'],
    ],
    sources: ['faq*', 'question*', 'pregunta*', 'polic*', 'terms', 'condicion*', 'info*', 'help', 'ayuda', 'page*'],
    lookFor: { en: ['return', 'delivery'], es: ['devolución', 'envío'] },
    holdsOnly: [],
  },
];

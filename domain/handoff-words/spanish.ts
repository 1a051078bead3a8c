import type { HandoffLanguage } from './handoff-language';

export const spanish: HandoffLanguage = {
  classes: {
    hablar:
      'hablar ablar hablr hblar hablarle hablarles chatear charlar conversar platicar tratar comunicarme comunicarnos comunicarse contactar contactarme contacto',
    con: 'con cn',
    pasame:
      'pasame paseme pasenme pasarme ponme pongame poneme ponerme comunicame comuniqueme comuniquenme comunicarme conectame conecteme conectarme transfiereme transfierame transferirme derivame deriveme derivarme dame deme redirigeme mandame enviame contactame contacteme contactenme consigueme consigame traeme traigame',
    pases:
      'pases pase pasen pongas ponga pongan comuniques comunique comuniquen conectes conecte transfieras transfiera transfieran derives derive',
    pasar:
      'pasar pasas pasa pasais pasan pase poner pones pone pon comunicar comunicas comunica conectar conectas conecta transferir transfieres transfiere derivar derivas deriva',
    via: 'con cn a al en contacto por telefono me',
    quiero:
      'quiero kiero qiero kero quisiera kisiera queremos quisieramos deseo deseamos necesito nesecito nececito necesitamos prefiero preferiria busco exijo solicito requiero gustaria',
    que: 'que q k',
    det: 'un una uno el la los las al algun alguna alguno ningun ninguna otro otra tu tus su sus vuestro vuestra vuestros de del real verdadero verdadera autentico autentica equipo servicio buen',
    persona:
      'persona personas prsona personna humano umano humana humanos ser_humano agente agentes ajente operador operadora operadores asesor asesora asesores representante representantes ejecutivo ejecutiva encargado encargada responsable gerente jefe jefa supervisor supervisora dueno duena propietario propietaria companero companera empleado empleada trabajador trabajadora trabajadores dependiente dependienta vendedor vendedora comercial consultor consultora',
    equipo:
      'personal tienda taller oficina departamento especialista especialistas experto experta director directora equipo soporte tecnico mecanico atencion_al_cliente atencion_al_publico servicio_al_cliente servicio_tecnico soporte_tecnico ventas administracion postventa recepcion',
    alguien: 'alguien algien alguin alguein algn algun1 alguno alguna',
    puede: 'puede puedes podes pueden podeis podria podrias podrian pueda puedan podriais',
    atienda: 'atienda atendiera atendiese llame llamara ayudara contestara conteste ayude hable responda escriba contacte comunique',
    atender: 'atender atiende atiendes llamar llama ayudar ayuda contestar contesta responder responde contactar contacta',
    fin: 'END por porfa porfavor xfa ya ahora hoy manana al cuanto',
    bot: 'bot bots robot robots maquina maquinas contestador chatbot chatbots ia computadora',
  },
  wishes: [
    // "hablar con el encargado", "ponerme en contacto con un agente"
    '{hablar} {con} {det}..4 {persona}|{equipo}|{alguien}',
    '{hablar} {con} * del|de la|el|los? taller|tienda|equipo|oficina|ventas|recepcion',
    '{hablar} {con} quien|quienes',
    '{hablar} agente|humano|operador',
    'hablarle|hablarles a {det}..4 {persona}|{alguien}',
    'hablar por telefono',
    // "alguien con quien hablar", "con quién puedo hablar"
    '{persona}|{alguien} {con} quien|quienes|el|la|que..3 {puede}|puedo|poder|podamos? {hablar}',
    '{con} quien {puede}|puedo|podria|tengo|debo|que..3 {hablar}|hablo|hablamos',
    // "pásame con alguien", "me pasas con soporte", "dame un agente"
    '{pasame} {via}..4 {det}..4 {persona}|{alguien}',
    '{pasame}|{pasar} {via}..3 {con}|a|al {det}..4 {persona}|{equipo}|{alguien}',
    'no me|nos {pasar} {via}..3 {con} {det}..4 {persona}|{equipo}|{alguien}',
    'transfiereme|transfierame|comunicame|comuniqueme|derivame END|por|porfa|ya',
    '{que} me|nos {pases} {via}..3 {con}|a|al {det}..4 {persona}|{equipo}|{alguien}',
    'queja|quejarme|reclamacion|reclamar {con}|al|ante {det}..4 {persona}|{equipo}|{alguien}',
    'transferido|transferida|pasado|comunicado|comunicada|derivado|derivada|conectado {con}|a|al {det}..4 {persona}|{equipo}|{alguien}',
    // "quiero un humano", "necesito ayuda de una persona"
    '{quiero} a? {det}..4 {persona}',
    '{quiero} {det}..3 {equipo} real|humano|humana',
    'atencion|asistencia|ayuda|soporte|trato *? humana|humano',
    '{quiero} ayuda|atencion|asistencia|soporte|contacto|trato de|por|con? {det}..3 {persona}',
    // "que me atienda una persona", "que alguien me llame"
    '{que} me|nos? {atienda} {det}..4 {persona}|{alguien}',
    '{quiero} {que} un|una|algun|alguna {persona}',
    '{que} {det}..3 {alguien}|{persona} se|me|nos..2 {atienda}',
    'atendido|atendida|atendidos por {det}..4 {persona}|{alguien}',
    // "me puede atender alguien", "alguien que me pueda ayudar"
    'no? me|nos {puede}? {atender} {det}..4 {persona}|{alguien}',
    '{puede} llamarme|atenderme|ayudarme|contestarme {det}..4 {persona}|{alguien}',
    'atendeme|atiendeme|atiendame|atiendanme END|por|porfa|alguien',
    'START {alguien} ahi|aqui|alli END',
    '{alguien}|{persona} {que}? me|nos {puede}? {atender}',
    '{alguien}|{persona} {que} me|nos {atienda}',
    // "hay alguien ahí", "hay algún agente disponible"
    'hay {det}..3 {alguien}|{persona} END|ahi|alli|aqui|disponible|disponibles|real|por|despierto',
    // "llámenme", but not "llámame Ana"
    'llamame|llamenme|llameme|llamadme {fin}',
    'me|nos {puede} llamar {fin}',
    '{puede} llamarme|llamarnos {fin}',
    'me|nos llamais|llaman END',
    '{quiero}|solicitar|pedir una? llamada {fin}|de|con',
    '{que} me|nos llamen|llameis|llames|llamaran|llamasen {fin}',
    // "no quiero hablar con un bot", "harto de máquinas"
    'no {quiero} *..4 {bot}',
    'odio|harto|harta|cansado|cansada|basta hablar|de|con|este|los|las|tanto|un|una..4 {bot}',
  ],
  persons: [
    '{det}..3 {persona}|{alguien} {persona}..3 real?',
    'chat en vivo',
    '{det}..3 atencion_al_cliente|servicio_al_cliente|atencion_humana|soporte_humano',
  ],
  fillers:
    'por favor carne y hueso porfavor porfa porfi porfis xfa xfavor x pls plis un una el la con hola buenas buenos dias tardes ya ahora real reales fisica de verdad gracias si ok vale pues entonces mejor aqui a',
  lookAlikes: [
    'agente|agentes de? inmobiliario|inmobiliaria|inmobiliarios|viajes|viaje|policia|seguros|transito|aduanas|desengrasante|limpiador|limpieza|quimico|secreto',
    'recursos|derechos|cuerpo|error|errores|capital|genero humano|humanos',
    'operador|operadores movil|moviles|logistico|turistico|telefonico|de_envios|de_camara',
    'asesor|asesora fiscal|financiero|financiera|legal|inmobiliario|de_imagen',
    'robot|robots cortacesped|aspirador|de_cocina',
    // Whether one is there already, or has been: "¿estoy hablando con una persona?"
    'estoy|estaba|estuve|estas|estabas|llevo|sigo hablando|chateando {con} {det}..4 {persona}|{alguien}',
    'eres|es|sois|sos|usted|esto {det}..3 {persona}|{alguien}',
    // "¿Tengo que hablar con alguien para reservar?"
    'necesario|obligatorio hablar {con} {det}..4 {persona}|{equipo}|{alguien} para',
    'tengo|hay|tenemos|debo|hace que|falta..1 {hablar} {con} {det}..4 {persona}|{equipo}|{alguien} para',
  ],
  negations: [
    'no|nunca|jamas|sin|tampoco|ni',
    'no me hace|apetece|interesa|gusta|gustaria|importa falta?',
    'en vez|lugar de',
    'antes|mejor|peor que',
  ],
  links:
    'quiero kiero qiero quisiera necesito deseo prefiero hace falta es necesario que tener hablar con me_gustaria ser de el la un una al',
  refusals: ['no gracias|hace|es|quiero|necesito|END', 'NEXT no gracias|hace'],
};

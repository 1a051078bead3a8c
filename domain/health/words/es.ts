import { spanishNames } from './names';
import type { TroubleLanguage } from './trouble-language';

export const spanish: TroubleLanguage = {
  locale: 'es',
  anyField: 'Un valor',
  fields: {
    appId: 'Identificador de la aplicación',
    appSecret: 'Clave secreta de la aplicación',
    accessToken: 'Token de acceso',
    wabaId: 'Identificador de la cuenta de WhatsApp Business',
    phoneNumberId: 'Identificador del número de teléfono',
    verifyToken: 'Token de verificación',
  },
  names: spanishNames,
  words: {
    'field-missing': {
      title: 'Falta un valor: {label}',
      fix: 'Escríbelo en la configuración, o ponlo en el entorno o en config/plugins.',
    },
    'secret-unreadable': {
      title: 'Ya no se puede leer: {label}',
      fix: 'La clave de cifrado de Strapi (ENCRYPTION_KEY en .env) ha cambiado. Recupera la anterior, o pulsa Sustituir y escribe el valor otra vez.',
    },
    'encryption-key-missing': {
      title: 'Strapi no tiene clave de cifrado, así que no se puede guardar ningún secreto',
      fix: 'Define secrets.encryptionKey en config/admin (normalmente ENCRYPTION_KEY en .env) y reinicia Strapi. Los valores del entorno funcionan sin ella.',
    },
    'meta-unreachable': {
      title: 'No se puede llegar a Meta[ ({reason})]',
      fix: 'Comprueba que este servidor puede abrir conexiones https a graph.facebook.com y si metastatus.com anuncia una caída; después verifica de nuevo.',
    },
    'meta-refused': {
      title: 'Meta ha rechazado la petición: {message} (error {code})',
      fix: 'Busca el error en la lista de Meta, corrige lo que indica y verifica de nuevo.',
    },
    'app-id-wrong': {
      title: 'Identificador incorrecto[ {id}]: Meta no conoce esta aplicación',
      fix: 'Copia Identificador de la aplicación de Configuración de la app › Básica, en Meta, y ponlo aquí.',
    },
    'app-secret-wrong': {
      title: 'Clave secreta incorrecta: no es de esta aplicación',
      fix: 'En Meta, abre Configuración de la app › Básica, pulsa Mostrar junto a Clave secreta de la app y sustituye el valor aquí.',
    },
    'app-in-development': {
      title: 'Aplicación en modo de desarrollo: los mensajes de clientes no llegan',
      fix: 'Los eventos de prueba del panel de Meta llegan firmados, los mensajes reales no. Publica la aplicación en Meta: pon el modo de la app en Activo. Si ya lo está, escribe a tu número: esto desaparece con el primer mensaje que llegue.',
    },
    'token-invalid': {
      title: 'Meta no acepta el token de acceso[: {reason}]',
      fix: 'Genera un token nuevo para tu usuario del sistema en Configuración del negocio › Usuarios del sistema y sustitúyelo aquí.',
    },
    'token-expired': {
      title: 'Token caducado[: terminó el {at}]',
      fix: 'Genera un token nuevo para tu usuario del sistema con Caducidad del token: Nunca, y sustitúyelo aquí. Un token que ya ha terminado no se puede prolongar.',
    },
    'token-of-another-app': {
      title: 'El token de acceso es de otra aplicación ({appId})',
      fix: 'Genera el token para la aplicación del paso 1, o pon allí el identificador y la clave secreta de la otra.',
    },
    'token-ends-soon': {
      title: 'El token de acceso termina en {days|día|días}',
      fix: 'El de un usuario del sistema con Caducidad del token: Nunca no termina. Genera uno y sustitúyelo aquí.',
    },
    'scope-missing': {
      title: 'Falta el permiso {scope}',
      fix: 'Genera un token nuevo para tu usuario del sistema en Meta, marca también {scope} y sustitúyelo aquí.',
    },
    'account-id-wrong': {
      title: 'Identificador incorrecto: este token no ve ninguna cuenta de WhatsApp Business {id}',
      fix: 'Elige la cuenta de la lista del paso 3. A mano: es el identificador de la cuenta de WhatsApp Business de WhatsApp › Configuración de la API, no el de la aplicación.',
    },
    'number-id-wrong': {
      title: 'Identificador incorrecto: este token no ve ningún número {id}',
      fix: 'Elige el número de la lista del paso 3. A mano: es el identificador de número de teléfono de WhatsApp › Configuración de la API, no el número mismo.',
    },
    'number-of-another-account': {
      title: 'El número es de otra cuenta de WhatsApp Business',
      fix: 'Elige cuenta y número juntos de la lista del paso 3.',
    },
    'nothing-to-choose': {
      title: 'El token de acceso no ve ninguna cuenta de WhatsApp Business',
      fix: 'En Configuración del negocio › Usuarios del sistema pulsa Asignar activos, da al usuario del sistema el control total de la aplicación y de la cuenta de WhatsApp, y genera el token otra vez.',
    },
    'number-not-approved': {
      title: 'Número no aprobado[: su nombre visible está {nameStatus}]',
      fix: 'Abre el número en Administrador de WhatsApp › Números de teléfono, edita el nombre visible y envíalo a revisión.',
    },
    'number-not-registered': {
      title: 'El número no está registrado en la Cloud API',
      fix: 'Regístralo en WhatsApp › Configuración de la API con las seis cifras de su verificación en dos pasos.',
    },
    'number-not-connected': {
      title: 'El número no está conectado[: {status}]',
      fix: 'Abre Administrador de WhatsApp › Números de teléfono y termina lo que pone junto al número. Solo envía un número conectado.',
    },
    'number-quality-low': {
      title: 'Calidad del número: {quality}',
      fix: 'Hay contactos que lo han bloqueado o denunciado en los últimos 7 días. Escribe solo a quien lo aceptó y envía menos plantillas de marketing.',
    },
    'business-not-verified': {
      title: 'Negocio no verificado[: {reason}]',
      fix: 'Empieza la verificación en Configuración del negocio › Centro de seguridad. Hasta entonces puedes iniciar pocas conversaciones al día.',
    },
    'sending-limited': {
      title: 'Meta limita los envíos[ ({entity})][: {reason}]',
      fix: 'Los mensajes siguen saliendo, pero menos. Administrador de WhatsApp › Resumen muestra qué hay que hacer.',
    },
    'account-blocked': {
      title: 'Cuenta bloqueada[: {reason}][ ({entity})]',
      fix: '[Consejo de Meta: {fix}. ]Los detalles y cómo reclamar están en el inicio de ayuda para empresas.',
    },
    'address-missing': {
      title: 'Strapi no sabe en qué dirección lo encuentra Meta',
      fix: 'Define publicUrl en config/plugins, o url en config/server, con la dirección https de este Strapi, y reinícialo.',
    },
    'address-local': {
      title: 'Meta no puede llegar a esta máquina',
      fix: 'Abre un túnel, define publicUrl en config/plugins con su dirección https y reinicia Strapi.',
    },
    'address-silent': {
      title: '{url} no responde[ ({reason})]',
      fix: 'Comprueba el nombre, el certificado y el proxy: Meta tiene que llegar a esta dirección por https desde internet.',
    },
    'address-wrong-answer': {
      title: 'En la dirección del webhook responde otra cosa[ (estado {status})]',
      fix: 'Haz que el proxy pase esta dirección a Strapi tal cual, sin página de acceso ni caché, y verifica de nuevo.',
    },
    'webhook-not-verified': {
      title: 'Webhook no verificado: Meta aún no ha pedido la dirección con el token de verificación',
      fix: 'Pulsa Registrar por mí. A mano: pon URL de devolución de llamada y Token de verificación en WhatsApp › Configuración, en Meta, y pulsa Verificar y guardar.',
    },
    'webhook-not-subscribed': {
      title: 'La aplicación no está suscrita a la cuenta de WhatsApp Business',
      fix: 'Pulsa Registrar por mí en el paso 4: suscribe la aplicación a la cuenta.',
    },
    'webhook-field-missing': {
      title: 'El campo {field} del webhook no está suscrito',
      fix: 'Pulsa Registrar por mí en el paso 4. A mano: en WhatsApp › Configuración › Campos del webhook, suscribe {field}.',
    },
    'webhook-elsewhere': {
      title: 'Meta envía los webhooks a otra dirección: {url}',
      fix: 'Pulsa Registrar por mí en el paso 4 para que lleguen aquí. Solo los recibe una dirección por aplicación.',
    },
    'webhook-silent': {
      title: 'No llega ningún webhook desde hace {hours|hora|horas}',
      fix: 'Envía un mensaje a tu número. Si no llega nada, verifica otra vez el paso 4.',
    },
    'signature-wrong': {
      title: 'Firma no válida: se han rechazado {count|webhook|webhooks}',
      fix: 'Meta firma con otra clave secreta. Copia Clave secreta de la app de Configuración de la app › Básica y sustituye el valor en el paso 1.',
    },
    'signature-off': {
      title: 'No se comprueba la firma',
      fix: 'Cualquiera que sepa la dirección puede escribir en tu bandeja. Vuelve a activar la comprobación en el paso 5.',
    },
    'test-failed': {
      title: 'El mensaje de prueba ha fallado[: {reason}][ (error {code})]',
      fix: 'Corrige lo que indica Meta y envíalo otra vez. Un número de prueba de Meta solo envía a los teléfonos de su lista, en WhatsApp › Configuración de la API.',
    },
    'queue-old': {
      title: 'Hay un mensaje que espera desde hace {minutes|minuto|minutos} para salir',
      fix: 'Comprueba que se llega a Meta y que el token vale. Entonces salen solos.',
    },
    'messages-uncertain': {
      title: 'WhatsApp no ha confirmado {count|mensaje|mensajes}',
      fix: 'Abre la conversación y decide: llegó, o envíalo otra vez. Nunca se reenvía solo.',
    },
    'items-quarantined': {
      title: 'En cuarentena: {count|evento|eventos}',
      fix: 'Abre el registro de webhooks, lee el motivo y repítelo o apártalo.',
    },
    'many-failures': {
      title: 'En 24 horas han fallado {count|mensaje|mensajes}',
      fix: 'Abajo, en No entregados en 24 h, cada código tiene su motivo y su paso siguiente.',
    },
    'templates-old': {
      title: 'Las plantillas se sincronizaron hace {hours|hora|horas}',
      fix: 'Pulsa Sincronizar ahora en la página Plantillas.',
    },
    'task-late': {
      title: 'Una tarea va con retraso: {task}',
      fix: 'Comprueba que Strapi funciona sin pausas y busca líneas con [whatsapp] en su registro.',
    },
    'task-failed': {
      title: 'Ha fallado una tarea: {task}[ ({reason})]',
      fix: 'Se repite cuando le toca. Si sigue fallando, busca líneas con [whatsapp] en el registro de Strapi.',
    },
    'clock-wrong': {
      title: 'El reloj del servidor se desvía {seconds|segundo|segundos}',
      fix: 'Activa la sincronización de la hora (NTP) en el servidor.',
    },
    'assistant-without-person': {
      title: 'Detrás de {names} no hay ninguna persona',
      fix: 'Abre el asistente y elige en la pestaña Traspaso a quién va una conversación que quiere una persona.',
    },
    'files-not-writable': {
      title: 'No se pueden guardar los archivos de los mensajes',
      fix: 'Permite que Strapi escriba en la carpeta mediaDirectory de config/plugins. Varios nodos necesitan una compartida.',
    },
    'email-failing': {
      title: 'No se envían correos[: {reason}]',
      fix: 'Comprueba el proveedor en Ajustes › Plugin de correo › Configuración y envía desde allí una prueba.',
    },
  },
};

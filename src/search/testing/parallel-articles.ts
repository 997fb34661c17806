// A tiny help center in six languages for tests: five articles of three sentences each, the same everywhere.
import type { SearchDocument } from '../../vocabulary.ts';

export const locales = ['en', 'fr', 'sv', 'pt', 'it', 'es'] as const;
export type TestLocale = (typeof locales)[number];

export const languages = locales.map((locale) => ({ locale, lang: locale === 'pt' ? 'pt-BR' : locale }));

type Text = readonly [title: string, ...sentences: string[]];

const texts: Record<string, Record<TestLocale, Text>> = {
  reconnect: {
    en: [
      'Reconnect an integration',
      'The integration lost its connection.',
      'Open the integration and enter the password.',
      'The connection works again.',
    ],
    fr: [
      'Reconnecter une intégration',
      'L’intégration a perdu sa connexion.',
      'Ouvrez l’intégration et saisissez le mot de passe.',
      'La connexion fonctionne à nouveau.',
    ],
    sv: [
      'Återanslut en integrering',
      'Integreringen tappade sin anslutning.',
      'Öppna integreringen och ange lösenordet.',
      'Anslutningen fungerar igen.',
    ],
    pt: [
      'Reconectar uma integração',
      'A integração perdeu a conexão.',
      'Abra a integração e informe a senha.',
      'A conexão funciona outra vez.',
    ],
    it: [
      'Ricollegare un’integrazione',
      'L’integrazione ha perso la connessione.',
      'Apri l’integrazione e inserisci la parola chiave.',
      'La connessione funziona di nuovo.',
    ],
    es: [
      'Reconectar una integración',
      'La integración perdió la conexión.',
      'Abra la integración e introduzca la contraseña.',
      'La conexión funciona otra vez.',
    ],
  },
  password: {
    en: [
      'Change the password',
      'The password of the database expired.',
      'Write a new password and save it.',
      'Error: access denied for user',
    ],
    fr: [
      'Changer le mot de passe',
      'Le mot de passe de la base de données a expiré.',
      'Écrivez un nouveau mot de passe et enregistrez-le.',
      'Erreur : accès refusé à l’utilisateur',
    ],
    sv: [
      'Byt lösenordet',
      'Databasens lösenord har gått ut.',
      'Skriv ett nytt lösenord och spara det.',
      'Fel: användaren nekas åtkomst',
    ],
    pt: [
      'Alterar a senha',
      'A senha do banco de dados expirou.',
      'Escreva uma nova senha e salve.',
      'Erro: acesso negado ao usuário',
    ],
    it: [
      'Cambiare la parola chiave',
      'La parola chiave del database è scaduta.',
      'Scrivi una nuova parola chiave e salvala.',
      'Errore: accesso negato all’utente',
    ],
    es: [
      'Cambiar la contraseña',
      'La contraseña de la base de datos caducó.',
      'Escriba una nueva contraseña y guárdela.',
      'Error: acceso denegado al usuario',
    ],
  },
  images: {
    en: [
      'Images are missing',
      'The images of a product are missing.',
      'Clear the cache and load the images again.',
      'The product shows its images.',
    ],
    fr: [
      'Des images manquent',
      'Les images d’un produit manquent.',
      'Videz le cache et chargez les images.',
      'Le produit montre ses images.',
    ],
    sv: [
      'Bilder saknas',
      'Bilderna för en produkt saknas.',
      'Töm cacheminnet och ladda bilderna igen.',
      'Produkten visar sina bilder.',
    ],
    pt: [
      'Faltam imagens',
      'As imagens de um produto faltam.',
      'Limpe o cache e carregue as imagens.',
      'O produto mostra suas imagens.',
    ],
    it: [
      'Mancano le immagini',
      'Le immagini di un prodotto mancano.',
      'Svuota la cache e carica le immagini.',
      'Il prodotto mostra le sue immagini.',
    ],
    es: [
      'Faltan imágenes',
      'Las imágenes de un producto faltan.',
      'Vacíe la caché y cargue las imágenes.',
      'El producto muestra sus imágenes.',
    ],
  },
  payment: {
    en: ['Payment stops', 'The payment stops at the bank.', 'The order waits for its payment.', 'Ask the bank about the order.'],
    fr: [
      'Le paiement s’arrête',
      'Le paiement s’arrête à la banque.',
      'La commande attend son paiement.',
      'Demandez à la banque où en est la commande.',
    ],
    sv: [
      'Betalningen stannar',
      'Betalningen stannar hos banken.',
      'Ordern väntar på sin betalning.',
      'Fråga banken om ordern. Välj betalningsmetod.',
    ],
    pt: ['O pagamento para', 'O pagamento para no banco.', 'O pedido espera o pagamento.', 'Pergunte ao banco sobre o pedido.'],
    it: [
      'Il pagamento si ferma',
      'Il pagamento si ferma in banca.',
      'L’ordine attende il pagamento.',
      'Chiedi alla banca dell’ordine.',
    ],
    es: [
      'El pago se detiene',
      'El pago se detiene en el banco.',
      'El pedido espera el pago.',
      'Pregunte al banco por el pedido.',
    ],
  },
  report: {
    en: [
      'Numbers of a report',
      'The numbers of the report are old.',
      'The data of the report comes every hour.',
      'Numbers of the bank and of the report differ.',
    ],
    fr: [
      'Chiffres d’un rapport',
      'Les chiffres du rapport sont anciens.',
      'Les données du rapport arrivent chaque heure.',
      'Les chiffres de la banque et du rapport diffèrent.',
    ],
    sv: [
      'Siffror i en rapport',
      'Rapportens siffror är gamla.',
      'Rapportens data kommer varje timme.',
      'Bankens och rapportens siffror skiljer sig.',
    ],
    pt: [
      'Números de um relatório',
      'Os números do relatório são antigos.',
      'Os dados do relatório chegam a cada hora.',
      'Os números do banco e do relatório diferem.',
    ],
    it: [
      'Numeri di un rapporto',
      'I numeri del rapporto sono vecchi.',
      'I dati del rapporto arrivano ogni ora.',
      'I numeri della banca e del rapporto sono diversi.',
    ],
    es: [
      'Números de un informe',
      'Los números del informe son antiguos.',
      'Los datos del informe llegan cada hora.',
      'Los números del banco y del informe difieren.',
    ],
  },
};

/** A document for a test; whatever is not given is empty. */
export function document(given: Partial<SearchDocument> & { id: string }): SearchDocument {
  const locale = given.locale ?? 'en';
  return {
    locale,
    lang: languages.find((language) => language.locale === locale)?.lang ?? locale,
    kind: 'article',
    url: `/${locale}/help/${given.id}/`,
    title: given.id,
    description: '',
    phrases: [],
    feature: [],
    topic: undefined,
    sections: [],
    ...given,
  };
}

/** All articles in all languages; `except` leaves documents out. */
export function parallelArticles(except: (locale: TestLocale, id: string) => boolean = () => false): SearchDocument[] {
  return locales.flatMap((locale) =>
    Object.entries(texts).flatMap(([id, byLocale]) => {
      const [title, ...blocks] = byLocale[locale];
      return except(locale, id)
        ? []
        : [document({ id, locale, title, sections: [{ id: 'steps', heading: '', text: blocks.join(' '), blocks }] })];
    }),
  );
}

// The page's own words, in Dutch and English. What the coach says comes from the bot.

const WORDS = {
  nl: {
    phones: 'Welke telefoon', patient: 'Patiënt', therapist: 'Therapeut', patients: 'Patiënt',
    demoTime: 'Tijd in de demo:', next: 'Volgende', nextDay: 'Volgende dag', fresh: 'Nieuwe patiënt',
    freshIn: 'Nieuwe patiënt: {language}', more: 'Meer van de demo', otherLanguage: 'Page in English',
    theme: 'Licht of donker', patientNamed: 'Patiënt · {name}', therapistNamed: 'Therapeut · {name}', unread: '{n} ongelezen',
    notice: 'Dit is een demo met verzonnen mensen. Niets verlaat deze computer. Bel in een echte noodsituatie {emergency}.',
    lost: 'De demo is gestopt. Start hem opnieuw en open het nieuwe adres.',
    online: 'online', typing: 'is aan het typen …', sending: 'stuurt iets …', blockedNow: 'geblokkeerd',
    chatMenu: 'Menu van het gesprek', block: 'Bot blokkeren', unblock: 'Bot deblokkeren', restart: 'Deblokkeren en starten',
    start: 'Start', about: 'Wat kan deze bot?', log: 'Gesprek met {bot}',
    write: 'Bericht', send: 'Verstuur', attach: 'Iets anders sturen', commands: 'Opdrachten', cancel: 'Annuleren',
    editing: 'Je wijzigt je laatste bericht', editLast: 'Laatste bericht wijzigen', edited: 'bewerkt',
    photo: 'Foto', voice: 'Spraakbericht', sticker: 'Sticker', video: 'Video', document: 'Bestand',
    location: 'Locatie', contact: 'Contact', picture: 'Afbeelding', animation: 'Bewegend beeld', play: 'Afspelen',
    you: 'Jij', silent: 'zonder geluid bezorgd', keys: 'Knoppen', copies: 'kopieert {text}', opens: 'opent een webpagina',
    copied: 'Gekopieerd: {text}', noCopy: 'Kopiëren kan hier niet. De tekst is: {text}', ok: 'Goed', spoiler: 'Toon verborgen tekst',
    toEnd: 'Naar het laatste bericht', failed: 'Dat lukte niet.',
    nothingPlanned: 'Er staat nog niets gepland. Rond eerst de intake af.',
    news: 'een nieuw bericht', newsMany: '{n} nieuwe berichten',
    newsThere: 'een bericht bij de therapeut', newsThereMany: '{n} berichten bij de therapeut',
    changed: '{when} · er veranderde een bericht',
    elsewhere: '{when} · {name} kreeg een bericht', unseen: '{when} · hier is niets te zien',
    emptyTitle: 'Nog geen therapeut',
    empty: 'Dit is de telefoon van de therapeut. Alarmen en vragen van patiënten komen hier binnen zodra er een therapeut meedoet.',
  },
  en: {
    phones: 'Which phone', patient: 'Patient', therapist: 'Therapist', patients: 'Patient',
    demoTime: 'Time in the demo:', next: 'Next', nextDay: 'Next day', fresh: 'New patient',
    freshIn: 'New patient: {language}', more: 'More of the demo', otherLanguage: 'Pagina in het Nederlands',
    theme: 'Light or dark', patientNamed: 'Patient · {name}', therapistNamed: 'Therapist · {name}', unread: '{n} unread',
    notice: 'This is a demo with made-up people. Nothing leaves this computer. In a real emergency, call {emergency}.',
    lost: 'The demo has stopped. Start it again and open the new address.',
    online: 'online', typing: 'is typing …', sending: 'is sending something …', blockedNow: 'blocked',
    chatMenu: 'Menu of this chat', block: 'Block the bot', unblock: 'Unblock the bot', restart: 'Unblock and start',
    start: 'Start', about: 'What can this bot do?', log: 'Chat with {bot}',
    write: 'Message', send: 'Send', attach: 'Send something else', commands: 'Commands', cancel: 'Cancel',
    editing: 'You are editing your last message', editLast: 'Edit last message', edited: 'edited',
    photo: 'Photo', voice: 'Voice message', sticker: 'Sticker', video: 'Video', document: 'File',
    location: 'Location', contact: 'Contact', picture: 'Picture', animation: 'Moving picture', play: 'Play',
    you: 'You', silent: 'delivered without sound', keys: 'Buttons', copies: 'copies {text}', opens: 'opens a web page',
    copied: 'Copied: {text}', noCopy: 'Copying is not possible here. The text is: {text}', ok: 'OK', spoiler: 'Show hidden text',
    toEnd: 'To the latest message', failed: 'That did not work.',
    nothingPlanned: 'Nothing is planned yet. Finish the intake first.',
    news: 'a new message', newsMany: '{n} new messages',
    newsThere: 'a message at the therapist', newsThereMany: '{n} messages at the therapist',
    changed: '{when} · a message changed',
    elsewhere: '{when} · {name} got a message', unseen: '{when} · nothing to see here',
    emptyTitle: 'No therapist yet',
    empty: 'This is the therapist’s phone. Alerts and questions from patients arrive here as soon as a therapist takes part.',
  },
};

let language = 'nl';

/** The language of the page: nl or en. */
export const pageLanguage = () => language;

/** Take the other language, or this one; remembered by the browser. */
export function setLanguage(code) {
  language = code in WORDS ? code : 'nl';
  document.documentElement.lang = language;
  localStorage.setItem('language', language);
}

/** Whether the page speaks a language. */
export const speaks = (code) => code in WORDS;

/** A line of the page, its {places} filled in. */
export function say(key, values = {}) {
  return WORDS[language][key].replace(/\{(\w+)\}/g, (_, name) => values[name] ?? '');
}

/** Put the words into every element that names one: as its text, or as its label and hint. */
export function translate(root = document) {
  for (const element of root.querySelectorAll('[data-word]')) element.textContent = say(element.dataset.word);
  for (const element of root.querySelectorAll('[data-label]')) {
    const label = say(element.dataset.label);
    element.setAttribute('aria-label', label);
    if (element.matches('button')) element.title = label;
    if ('placeholder' in element) element.placeholder = label;
  }
}

// Words that carry grammar and no subject, per language, folded. They are never indexed and count little in a question.
// Written from the grammars of the languages (articles, pronouns, prepositions, auxiliaries, question words, greetings),
// not from any set of queries. "not", "without" and the like stay out: they are grammar, but they tell symptoms apart.
import { memoizeByText } from '../../../memoize.ts';
import { languageOf } from '../../../language-of.ts';

const lists: Record<string, string> = {
  en: `a an the this that these those it its itself i me my mine myself we us our ours you your yours he him his she her hers
    they them their theirs who whom whose which what where when why how is am are was were be been being do does did doing done
    have has had having will would shall should can could may might must ought and or but if then else than so as of at by
    for from in into on onto to with about over under up down out off again there here all any both each few more most other
    some such only own same too very just also still yet now ever s t d ll m re ve don doesn didn isn aren wasn weren won
    wouldn couldn shouldn hi hello please thanks thank dear help want need like try trying tried get gets got getting see
    because while during between through after before until since let lets im ive really even though something anything
    dont doesnt didnt isnt arent wasnt werent cant wont wouldnt couldnt shouldnt`,
  fr: `le la les l un une des du de d au aux ce cet cette ces cela ca ceci celui celle ceux celles je j me m moi mon ma mes tu te
    t toi ton ta tes il elle on se s soi son sa ses nous notre nos vous votre vos ils elles leur leurs eux lui y en qui que qu
    quoi dont ou quel quelle quels quelles lequel laquelle lesquels comment pourquoi quand combien est suis es sommes etes sont
    etait etaient etre ete sera seront soit ai as a avons avez ont avait avaient avoir eu aura fait faire fais font faut peut
    peux pouvez peuvent pouvoir dois doit doivent devoir veux veut voulez vouloir et ou mais donc or ni car si alors aussi
    comme dans par pour sur sous avec chez vers entre jusque depuis pendant tout toute tous toutes meme plus moins tres trop
    peu bien deja encore toujours ici la c n ne quelque quelques chaque autre autres afin lors lorsque puis apres avant bonjour
    merci svp aide besoin essaie essaye voir ainsi etc vais va aller j'ai parce`,
  sv: `en ett den det de dem denna detta dessa jag mig min mitt mina du dig din ditt dina han honom hans hon henne hennes vi oss var
    vart vara ni er ert era man sig sin sitt sina som vem vad vilken vilket vilka nar hur varfor ar var varit bli blir blev ha
    har hade haft ska skall skulle kan kunde kunna vill ville maste bor borde far fick ma gor gora gjorde gjort och eller men om
    sa da an att pa i av for fran till med om over under vid hos mot mellan genom efter fore innan upp ner ut in har dar alla
    allt nagon nagot nagra varje annan annat andra mer mest mycket samma ocksa bara redan an nu sedan medan eftersom hej tack
    snalla hjalp behover forsoker nar jag`,
  pt: `o a os as um uma uns umas de do da dos das em no na nos nas num numa ao aos pelo pela pelos pelas por para pra com e ou mas se
    entao que qual quais quem onde quando como porque por que porquê eu me mim meu minha meus minhas tu te ti teu tua voce voces
    ele ela eles elas lhe lhes nos nosso nossa nossos nossas seu sua seus suas isto isso aquilo este esta estes estas esse essa
    esses essas aquele aquela aqueles aquelas e sou somos sao era eram ser sido sera foi foram estou esta estamos estao estava
    estavam estar tem tenho temos ter tinha tinham ha haver houve pode podem posso poder podia deve devem dever vou vai vamos ir
    faz fazer faco quero quer querer preciso tambem ja ainda muito muita muitos muitas mais menos tao tudo todo toda todos todas
    cada outro outra outros outras mesmo mesma so apenas aqui ali la sobre entre ate desde durante apos antes depois ola
    obrigado obrigada favor ajuda tentando tento ver`,
  it: `il lo la i gli le l un uno una di del dello della dei degli delle da dal dallo dalla dai dagli dalle in nel nello nella nei negli
    nelle a al allo alla ai agli alle su sul sullo sulla sui sugli sulle con per tra fra e ed o od ma se che chi cui quale quali
    cosa dove quando come perche quanto io me mi mio mia miei mie tu te ti tuo tua tuoi tue lui lei egli ella esso essa si suo
    sua suoi sue noi ci nostro nostra nostri nostre voi vi vostro vostra loro questo questa questi queste quello quella quelli
    quelle cio ne e sono sei siamo siete era erano essere stato stata stati state sara saranno sia ho hai ha abbiamo avete hanno
    aveva avere avuto puo posso puoi possiamo possono potere deve devo devi dobbiamo devono dovere voglio vuole volere fare fa
    faccio fatto vado va anche ancora gia molto molta molti molte piu meno tanto tutto tutta tutti tutte ogni altro altra altri
    altre stesso stessa solo qui qua li la sopra sotto durante dopo prima poi quindi cosi ciao salve grazie prego aiuto bisogno
    provo vedere`,
  es: `el la los las lo un una unos unas de del a al en con por para y e o u pero si entonces que cual cuales quien quienes donde cuando
    como porque cuanto yo me mi mis mio mia tu te ti tus tuyo usted ustedes el ella ellos ellas le les se su sus suyo nos
    nosotros nuestro nuestra nuestros nuestras esto eso aquello este esta estos estas ese esa esos esas aquel aquella es soy
    somos son era eran ser sido sera fue fueron estoy esta estamos estan estaba estaban estar ha he hay han hemos haber habia
    tiene tengo tenemos tienen tener puede puedo pueden poder podia debe debo deben deber voy va vamos ir hace hacer hago quiero
    quiere querer necesito tambien ya aun todavia muy mucho mucha muchos muchas mas menos tan todo toda todos todas cada otro
    otra otros otras mismo misma solo aqui alli ahi sobre entre hasta desde durante tras despues antes luego hola gracias favor
    ayuda intento trato ver sale`,
};

/** The stop words of a language tag, folded and sorted; none where the project has no list. */
export const stopWordsFor = memoizeByText((lang): readonly string[] => {
  const words = (lists[languageOf(lang)] ?? '').normalize('NFKD').replace(/\p{M}+/gu, '');
  return [...new Set(words.split(/\s+/).filter(Boolean))].sort();
});

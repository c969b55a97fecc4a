import type { Language } from '../../server/core/text/language.ts';

type Sentences = Readonly<Record<Language, readonly string[]>>;

const lines = (text: string): readonly string[] => text.trim().split('\n');

/** One defect each: `⟦what is wrong|what the first fix writes⟧`. */
export const WRONG: Sentences = {
  en: lines(`
The ⟦comittee|committee⟧ meets every month.
All ⟦responsabilities|responsibilities⟧ are shared.
The clerk keeps the ⟦calender|calendar⟧ of the port.
She will ⟦recieve|receive⟧ the letters at noon.
The ⟦maintainance|maintenance⟧ of boats is planned.
It is ⟦neccessary|necessary⟧ to write the report.
The new ⟦goverment|government⟧ office opens soon.
Good ⟦knowlege|knowledge⟧ of nets is useful.
The office will also ⟦supports|support⟧ other teams.
The clerk must always ⟦ensures|ensure⟧ that boats are safe.
He has to ⟦provides|provide⟧ a list of boats.
They write with a view to ⟦improve|improving⟧ the service.
We look forward to ⟦receive|receiving⟧ your letter.
It helps by ⟦provide|providing⟧ a room.
The clerk is able to ⟦managing|manage⟧ a budget.
The incumbent ⟦provide|provides⟧ advice to the board.
The candidate ⟦have|has⟧ a driving licence.
They ⟦provides|provide⟧ boats to the port.
It holds a ⟦certificates|certificate⟧ of safety.
There are several ⟦document|documents⟧ in the box.
One of the ⟦candidate|candidates⟧ is here.
Staff act ⟦in accordance to|in accordance with⟧ the rules.
They must ⟦comply to|comply with⟧ the law.
All ⟦informations|information⟧ must be kept.
The clerk is ⟦responsible of|responsible for⟧ the keys.
It is better ⟦to setup|to set up⟧ the desk early.
They ⟦should of|should have⟧ told us.
The board met; the ⟦principle officer|principal officer⟧ spoke.
It costs ⟦more then|more than⟧ the old boat.
The unit follows ⟦it's mandate|its mandate⟧ closely.
The post is at ⟦an|a⟧ university.
It takes ⟦a|an⟧ hour to walk there.
She is ⟦a|an⟧ EU national.
This is ⟦a|an⟧ AS-02 post.
There are ⟦twenty four|twenty-four⟧ boats.
The ⟦data-base|database⟧ of the port is old.
We need ⟦inter-operability|interoperability⟧ of systems.
Bring nets, ropes, ⟦etc...|etc.⟧
It is the ⟦21th|21st⟧ day of the month.
Open the gate⟦ ,|,⟧ then close it.
Close the gate⟦.|. ⟧Then go home.
Further information about the harbour⟦,|⟧ can be found at the desk.
They run the Night Watch Project (NWP) boat ⟦boat|⟧ today.
`),
  fr: lines(`
Le ⟦commité|comité⟧ se réunit chaque mois.
Le ⟦dévelopement|développement⟧ du port est lent.
Nous suivons toujours avec soin les ⟦procedures|procédures⟧ en vigueur dans le port.
La mise en ⟦oeuvre|œuvre⟧ du plan commence.
⟦Evaluer|Évaluer⟧ les besoins du port.
Le ⟦professionel|professionnel⟧ travaille bien.
Il faut une bonne ⟦conaissance|connaissance⟧ des filets.
Un ⟦acceuil|accueil⟧ est prévu au port.
Le commis doit ⟦assuré|assurer⟧ la garde du port.
Il peut ⟦donné|donner⟧ son avis.
Les lettres doivent être ⟦envoyer|envoyées⟧ le matin.
Il travaille pour ⟦amélioré|améliorer⟧ les quais.
Vous pouvez ⟦demandez|demander⟧ une clé.
Il tient des ⟦document|documents⟧ à jour.
Elle a plusieurs ⟦compétence|compétences⟧ utiles.
⟦Cette contrat|Ce contrat⟧ est long.
Il suit ⟦une projet|un projet⟧ du port.
C'est ⟦un formation|une formation⟧ utile.
Les candidats ⟦doit|doivent⟧ venir au port.
⟦Veillez noter|Veuillez noter⟧ que le bureau ferme.
Le port vit ⟦grâce a|grâce à⟧ son équipe.
Le quai ouvre ⟦a partir de|à partir de⟧ midi.
Il faut faire ⟦les taches|les tâches⟧ du jour.
C'est ⟦tout les|tous les⟧ jours ainsi.
Le port ⟦fait parti du|fait partie du⟧ plan.
Les listes sont ⟦mises à jours|mises à jour⟧.
Le salaire ⟦de le|du⟧ titulaire est connu.
⟦Si il|S'il⟧ pleut, le port ferme.
⟦Ce|Cet⟧ emploi est ouvert.
Il parle de ⟦sa|son⟧ expérience.
Il sait que ⟦le organisme|l'organisme⟧ est là.
Il y a ⟦vingt cinq|vingt-cinq⟧ bateaux.
Il y a ⟦dix sept|dix-sept⟧ quais.
C'est la ⟦2ème|2e⟧ fois cette année.
Des filets, des cordes, ⟦etc...|etc.⟧
Ouvrez la grille⟦ ,|,⟧ puis fermez-la.
Fermez la grille⟦.|. ⟧Puis rentrez chez vous.
⟦A|À⟧ cet effet, le port ferme.
Un ⟦état|État⟧ membre a répondu.
De plus amples informations sur le port⟦,|⟧ peuvent être demandées.
`),
};
/** Sentences that look as if something were wrong. */
export const RIGHT: Sentences = {
  en: lines(`
The requirements for this role are clear.
One of the candidates is here.
A communications officer works with the press.
The political will supports this plan.
Should needs arise, staff will be called.
In May opening hours change.
She has access to services and to research.
With a view to publication, texts are read.
An MSc or an hour of work is enough.
A one-year post at a NATO body is open.
Category A posts are rare.
The suite has a login page and a backup.
In principle, the principal officer informs the staff.
Its members may apply later, then wait.
They will, of course, answer and must of course be heard.
A military personal data file is closed.
The team uses Node.js, ASP.NET and .NET today.
Twenty-four boats and twenty two-day courses came.
Staff may resign; some re-sign later.
The World Health Organization organises a course.
A software program runs on the programme server.
Boats, nets, etc. are kept (e.g. in the hut).
All being well, boats must be kept.
This year, will the port be open?
Candidates, if selected, must be ready.
a) the list (see b)) is made.
Those interested in boats, and many more, come.
What you have is enough for us.
The position closes at noon.
We recommend a tool that sorts and provides boats.
The team you work in provides help.
He is used to writing and committed to training.
These include boats and nets.
A means of transport and a series of talks are needed.
Each works alone in the port.
The chatbot is scalable, and the stakeholders know it.
Staff from Zaventem and Vilvoorde come by bus.
The unit is a unique team in an unidentified port.
`),
  fr: lines(`
La lettre doit être envoyée à durée déterminée.
Il doit peut-être jouer un rôle au port.
Le ou la titulaire est là.
Il est chargé de les former et de le faire.
Le onze du mois, le port ferme.
La hiérarchie est claire, ce à quoi il tient.
Veillez à fermer la porte du port.
La suite a été publiée.
Une tache d'encre reste sur la table.
L'agent a à cœur de bien faire.
Il se poste devant la porte.
Tous les jours, tout le port est gardé.
Les un·e·s et les autres viennent.
Le directeur les informe des plus simples règles.
Un stage, une page et un cadre.
La plupart des agents doivent venir.
Plusieurs restent au port.
Des porte-parole et des demi-journées sont prévus.
Une très bonne mémoire est utile.
Vingt et un bateaux et vingt-deux quais sont là.
La 2e et la 1re classe, le 1er jour, sont complètes.
À cet effet, A. Dupont lit la vitamine A.
Un état des lieux est dressé.
Le bateau qui vient, est-il au port ?
Les agents, s'ils le veulent, peuvent être reçus.
Aujourd'hui, lorsqu'il pleut, quelqu'un lit.
La règlementation interfonctionnelle est utile.
Vous devez être au bureau à midi.
Le but est de garder le port.
Il peut, s'il le veut, rester chez nous.
C'est à l'été que le port ouvre.
Les candidat(e)s retenu(e)s viennent.
Il a un marché, un comité et un traité à suivre.
Elle est première et il est dernier.
La personne dont il parle a fait le tour du port.
`),
};

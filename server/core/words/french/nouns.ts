/**
 * Nouns of administrative French by gender, singular; our own collection. Those whose ending tells their gender (`morphology.ts`) are left out
 * unless the ending is also one of a verb.
 */
export const MASCULINE = `abandon abîme abonné abri abus accent accès accident accompagnement accomplissement accord accroc accueil achat achèvement
acier acompte acquis acronyme acte actif adage adieu adverbe aérodrome aéronef aéroport aérosol affichage afflux âge agenda agrément agrès aigle ail
aileron air ajout album alcool aléa algorithme alibi aliment alinéa allégement allemand allié alphabet aluminium ambre aménagement amendement amiante
amont amour amphithéâtre ampli an ancêtre anglais angle anneau anniversaire annuaire antécédent anticorps antidote antivirus août apéritif appareil
appariement appât appel appendice appentis appétit appoint apport apprentissage appui aquarium aqueduc arabe arbitrage arbre arbuste arc archétype
archipel archivage ardoisier argent argot argument armistice arrêt arrêté arrière arrivage arrosoir arsenal arsenic art arthrose article artifice
artisanat ascenseur asile aspect asphalte assassinat assaut assentiment assortiment astre atelier atlas atout attaché attentat attrait attribut audio
audit auditoire auditorium autel autocar autoclave autocollant autodafé autographe automate automne auvent aval avancement avantage avatar avenant
avenir avertissement aveu avion avis avoir avoisinant avorton avril axe axiome azote bac baccalauréat background badge bagage bail bâillon bain balai
balcon balisage ballon bambou banc bandeau baptême bar barème baril baromètre barrage barreau bas basalte bassin bataillon bateau bâtiment bâton
baume bébé bémol benchmark bénéfice bercail berceau béret besoin bétail béton beurre biais bidon bidonville bien bienfait bijou bilan bilinguisme
billet binôme biscuit bisou bistouri bitume bivouac blâme blanc blanchiment blason blindage bloc blog blogue bocal bogue bois boîtier bon bonheur
bonus bord bordereau bosquet bouchon bouclier bouillon boulevard boulon boulot bouquet bourbier bourg bout bouton boyau bracelet brancard bras
brasero brasier brassard bref brevet bridge brin briquet bronze brouillard brouillon bruit brushing bûcheron budget buffet bug bulletin bungalow
bureau burin bus buste but butin cabanon cabinet câble cachet cadastre cadavre caddie cadeau cadenas cadran cadre café cahier caillou caisson calcium
calcul caleçon calendrier calepin calibre calme camion camouflage camp campus canal canapé cancer canevas canif cannabis canoë canot canton canular
caoutchouc cap capharnaüm capital capot capuchon caractère carbonate carbone carburant carbure cardan carnet carrefour carrosse cartable cartel
carton cas casier casque cataclysme catalogage catalogue cataplasme catarrhe cathéter cauchemar cautère cautionnement céleri célibat cendrier centime
centimètre centre cercle cercueil cerf cerisier certificat cerveau césium chagrin chalet challenge champ champion championnat chandail change
changement chantier chanvre chapeau chapelet chapitre charançon charbon chariot charme châssis château châtiment chaudron chauffage chemin chenal
chêne cheptel chèque chevalet cheveu chevreuil chiffon chiffrage chiffre chiffrement chignon chinois chlore chlorure choc chocolat chœur choix
choléra chômage chômeur chrome chronomètre ciblage ciel cil ciment cimetière cinéma cintre circuit cirque citron clafoutis clan clapet classement
classeur clavardage clavecin clavier clergé cliché client clignotant climat clip cloître clou cloud club coaching cockpit cocktail cocon cocotier
codage code codicille coefficient cœur coffre coffret cognac coin col colis collège collier colloque colmatage coloris colosse combat comble comité
commentaire commerce communiqué compas complément complexe comportement compost compromis compte comptoir comté concept concert concombre concours
condiment confessionnal confinement conflit confort congé congrès conseil consensus consentement conservatoire consortium constat consulat contact
container conte conteneur contentieux contenu contexte contingent contour contraste contrat contremaître contrôle convoi copilotage copilote corail
cordon corps corpus corral correctif corridor corset cortège cortisone cosmos costume côté coton coude couffin couloir coup couple coupon courage
courant courriel courrier cours coussin coût couvent couvercle couvert crachin crampon crâne crash cratère crayon crédit credo créneau crépuscule
creuset crible cric crime cristal critère crochet crocodile croquis cube cuir cuivre culte curriculum curseur cyanure cyberespace cycle cyclone
cylindre cyprès damier danger débarquement débarras débat débit déblai débouché debriefing débriefing début décalage décembre décès déchet déclic
déclin décompte décor découpage décret dédale dedans dédommagement défaut défi deficit déficit défilé dégât dégel degré dehors délai délit déluge
démarrage démenti déminage dénouement dentifrice dépannage départ dépens déplacement dépliant déploiement dépôt dépouillement derby dernier derrière
désaccord désagrément désarmement désarroi désastre déséquilibre déshonneur design désintérêt désir désordre dessein dessin dessous dessus destin
détachement détail détergent détour détriment détroit deuil devant déversement devis devoir diabète diagnostic diagramme dialecte dialogue diamètre
diapason diaphragme dictionnaire didacticiel diesel différend différentiel digne dilemme dimanche dinar dioxyde diplôme dirham discours disponible
dispositif disque distinguo distributeur district divan dividende divorce dock docker doctorat document dogme doigt dollar domaine domicile don
donjon dos dossier double doute doyen drain drame drap drapeau dressing droit drone duel duplicata dynamisme écart échange échangeur échantillon
échéancier échec échelon échiquier écho éclair éclairage écosystème écran écrin écrit écrou écusson édifice éditorial effectif effet effort effroi
égard égout élagage élan électorat électrocardiogramme élément élixir éloge emballage embarcadère embargo embarquement emblème embonpoint
embouteillage embryon émoi empereur empire emploi emprunt encadrement encart encens encensoir enclos encombrement endroit engagement engin engrais
enjeu ennemi ennui énoncé enregistrement ensemble entourage entracte entrain entrepôt entrepreneuriat entresol entretien envers environnement envoi
épargnant éperon épi épicentre épiderme épilogue épisode équilibre équinoxe équipage équipement équivalent escadron escalier escient esclavage
espagnol espéranto espoir esprit essai essaim essentiel essieu essor est estomac établissement étage étai étain étalage étalon étalonnage étang état
étau été étendard éthanol étranger étrier étui euro évêché éveil événement évènement évent éventail évêque évier examen excédent excès exemplaire
exemple exercice exergue exil exode exploit export exposant exposé extérieur extrait exutoire fabricant fabrique faisceau fait fanion fard fardeau
fascicule faste faubourg fauteuil faux favori feedback féminisme fémur fer ferry festival fétiche feu feuillet feuilleton feutre février fiasco
fichier fief fil filet film filon filtrage filtre fioul flacon flair flanc flash fléau fleuron fleuve flocon flot flou fluor fluorure flux foie foin
folklore fonctionnement fond fondement fonds football forage forfait forgeron format formulaire forum fossé fouet foulard four fourgon fourrage foyer
fracas fragment frais framework franc français frein frêne frère fret frigo froid froment front fruit fumier funérailles furoncle fuseau fuselage
fusible fusil gabarit gage gain galet galon gang gangster gant garage garrot gasoil gaz gazoduc gazole gazon gel gène génie genou genre géoportail
geste ghetto gibier gilet gîte givre glacier glaçon glissement globe glossaire gluten golfe gong goudron gouffre goulot gouvernail gouvernement grade
gradient grain gramme granit granite graphique graphisme graphite gravier gravillon gré greffe grenier grief grillage groupe groupement guet guichet
guide guidon gymnase gyrophare habillement habit habitat hackathon hall hameçonnage handball handicap hangar haricot harnais hasard hébergement
hectare hélicoptère hélium hémicycle hémisphère herbicide héritage heurt hexagone hippodrome hiver homme homologue honneur honoraires hôpital hoquet
horaire horizon horoscope hospice hôtel hub hublot humour hydrocarbure hydrogène hymne iceberg ictère idéal identifiant idiome igname iguane îlot
immeuble impact impératif impôt imprévu imprimé incendie incident inconfort inconnu inconvénient index indicateur indice individu influx infonuagique
infrarouge ingrédient inox insecte insecticide inspecteur instant instinct institut instrument insu insuccès intellect intercalaire intérêt
intergiciel intérim interlocuteur intermède intermédiaire internat internet interphone intervalle intestin intitulé inventaire investissement invité
iode iris isthme italien item itinéraire ivoire jackpot jalon jalonnement jambon janvier jardin jargon jasmin jazz jet jeton jeu jeudi jeûne joint
jouet joug jour journal joyau jugement juillet juin jumeau jumelage junior juré jury jus justificatif kart kayak kérosène kilo kilogramme kilomètre
kilowatt kiosque kit klaxon label labeur labo laboratoire labyrinthe lac lacet lait laiton lampadaire lancement langage laps larcin largage larynx
laser latex laurier lavabo lavage laxatif leader leadership leasing lecteur lectorat légat legs légume lendemain lest leurre levier lexique libellé
licenciement liège lien lierre lieu lieutenant ligament limon lin linge lingot lion lit litige litre livrable livre livret lobby lobbying local
logarithme logement logiciel logo logotype loisir losange lot loup loyer ludiciel lundi lustre luxe lycée macadam magasin magazine magistère
magnésium magnétisme magnétophone magnétoscope mai mail maillage maillon maillot maintien maïs maître mal malaise malentendu malheur mammifère
management manche mandat manège manganèse mangue manioc manque manquement manteau manuel manuscrit marais marathon marbre marchand marché mardi
marécage mariage marketing marquage marron mars marteau masque massacre massif master mastère mât matelas matelot matériau matériel matin matricule
mausolée maximum mécanisme mécénat médaillon média médicament médium meeting mégaphone mélange melon membre mémo mémorandum mémorial ménage mensonge
menton mentorat menu mépris mercredi mercure mérite mess message métal météore métier métrage mètre métro meuble meurtre micro microbe microfilm
micrologiciel microphone microprocesseur microscope midi miel milieu militaire millésime millet milliard millier millimètre million minaret minerai
minimum ministère minuit miracle miroir missile mitard mobilier mode modèle module moellon moine mois môle molleton moment monastère monde moniteur
monologue monopole monsieur mont montage montant monument morceau mortier mot moteur motif motocycle mouillage moulin moustique mouton mouvement
moyen moyeu multilinguisme multiple munitionnaire mur muret murmure muscle musée muséum mystère mythe naufrage navire néant nectar néerlandais négoce
néon nerf net nettoyage neurone neveu nitrate niveau nœud nom nombre nord notariat novembre noviciat noyau nuage numérique numéro nylon obélisque
objectif objet obstacle obus occident océan octet octobre odorat œil œuf œuvre office oignon oiseau oléoduc olivier ombrage ombudsman oncle ongle
onglet opium optimum opuscule oracle orage orchestre ordinateur ordre oreiller organe organigramme organisme orgueil orifice orphelinat orteil os
oscilloscope otage ouest ouragan ourlet outil outillage ouvrage ovule oxyde oxygène ozone pacte paiement paillasson pain palais palan palier palmier
panache pancréas panel panier panneau panorama pantalon panthéon papier papillon paquebot paquet parachutage parachute paradis paradoxe paragraphe
parallèle paramètre parapente parapet paraphe parapluie parasite parasol paratonnerre parc parchemin parcours pardessus pardon parfum pari parking
parlement paroxysme parquet parrainage partage partenariat parterre parti passage passager passeport patch pâté patio patriarcat patrimoine patronat
patronyme patrouilleur pavillon pays paysage péage pédalier pedigree pélican peloton pendentif pensionnat pépin père perfectionnement péril périmètre
périple permis perroquet personnel pesticide pétitionnaire pétrole peuple phare pharynx phénomène phoque phosphate phosphore piano pic pied piège
pieu pigeon pigment pignon pilier pilotage piment pipeline piquet pirate pire pistolet piston pivot pixel plafond plagiat plaidoyer plaisir plan
plancher planeur planning plat plateau plâtre plébiscite plein pli plomb plot pneu podcast podium poêle poème poids poignard poignet poil poinçon
poing point poison poisson poivre pôle pollen polonais polyester polymère pompier pont ponton porche port portail portefeuille portfolio portrait
portugais possible poste postulat potager potassium potentiel pouce poulet poumon pourboire pourcentage pourriel pourtour pouvoir préambule préau
préavis précipice prédécesseur prédicat préfet préfixe préjudice prélèvement prélude prénom préparatif présage présent pressentiment prestige prêt
prétexte prêtre prince principe printemps privé privilège prix problème procédé procès processeur processus procureur prodige produit
professionnalisme professorat profil profilage profit progiciel programme progrès projet prologue prolongement pronom pronostic propos propulseur
prorata prospectus protectorat protocole prototypage prototype proverbe proviseur provisoire proxy pseudonyme public puits pupitre pylône quadrillage
quai quart quartier questionnaire quintal quiproquo quiz quo quorum quota quotidien quotient rabais rabot raccord rachat radar radiateur radis radium
rail raisin raisonnement rallye ramadan rançongiciel rang rangement rapatriement rapport rassemblement ratio ratissage ravage ravin ravitaillement
rayon rayonnage réacteur réactif rebond rebut recensement récépissé réceptacle récif récipient récit récital recoin record recoupement recours
recrutement rectangle rectorat rectum reçu recueil recul redéploiement réfectoire référencement référendum référent référentiel reflet réflexe reflux
refrain refuge refus regain regard régime régiment registre règlement règne regret rein rejet relais relevé relief reliquat relogement remaniement
remblai remboursement remède remous rempart remplacement rendement renforcement renfort renom renouveau renouvellement renseignement renvoi repas
repérage repère répertoire répit repli report reportage repos représentant reproche réseau réseautage réservoir résident résidu ressentiment ressort
reste résultat résumé retard retour retrait rétroviseur rêve réveil revenu revers revolver rhume risque rite rituel riz robinet robot roc rocher rock
roi rôle roman rongeur rotor rouage rouleau royaume ruban rubis rugby ruisseau russe rythme sable sabotage sabre sac sachet sacrifice salaire salon
salpêtre salut samedi sanatorium sanctuaire sang sanglot saphir sapin satellite saumon saut sauvetage savant savoir savon saxophone scandale scanner
sceau scénario schéma score script scrupule scrutin secours secret secrétariat secteur seigneur seing séisme séjour sel semestre séminaire semis
sénat senior sens sentier sentiment septembre septennat séquençage serment sérum serveur service sésame seuil sexe sida siècle siège sifflet sigle
signal signalement signe signet silence silo singe sinistre sirop site slogan smartphone socle soin soir sol soldat solde soleil solfège sommaire
sommeil sommet sommier son sonar sondage songe sort souci souffle soufre souhait soulagement soupçon soupir sourcil soutien souvenir spasme spécimen
spectacle spectre sponsor sport sprint square squelette stade stage stand standard statu statut stéréotype stérilet sternum stock stockage store
stratagème stress studio style stylo substitut substrat succès sucre sud suffixe suffrage suivi sujet sulfate sulfure supermarché supplément supplice
support surcoût surcroît surlendemain surmenage surnom surplomb surplus sursis surveillant suspens suspense symbole symposium symptôme syndicat
syndrome synode synopsis système tabac tableau tableur tablier tabouret tact talent talon talus tambour tamis tampon tandem tapis tarif taux taxi
teaser télégramme téléphone télescope télétravail téléversement téléviseur témoignage tempérament temple tempo temps tendon terme terminal terrain
terril territoire terrorisme tertre test tétanos texte texto thé théâtre thème théorème thermomètre thésaurus thorax ticket tiers tigre timbre tir
tirage tiret tissu titre toit tome ton tonnage tonnerre tonus toponyme torchon torrent tort total tour tourbillon tourisme tournage tournesol
tournevis tourniquet tournoi toxique trac tracé traceur tract traducteur trafic train trait traité traitement trajet trampoline tramway transfert
transistor transit transport trapèze traumatisme travail trèfle treillis tremplin trépied trésor tri triage triangle tribunal tricot tricycle
trimestre trio triomphe trombone tronc tronçon trône trophée trottoir trou troupeau trousseau truc tube tumulte tunnel turbocompresseur turc tuteur
tutorat tuyau type typhon ulcère ultimatum uniforme unilinguisme unisson univers uranium usage ustensile utilitaire vacarme vaccin vagin vainqueur
vallon vecteur véhicule vélo vélodrome vendredi venin vent ventre verbe verdict verger vernis verre verrou versement verset verso vertige vestiaire
vestibule vestige vêtement vétéran veto viaduc vice vidage vide vigneron vignoble village vin vinaigre virage virement virus visa visage visuel
vitrail vivier vocabulaire voeu vœu voisin voisinage vol volant volcan volet volontariat volume vote voyage voyou vrac vu wagon web webinaire yaourt
zèbre zèle zénith zéro zinc zonage zoo`;

export const FEMININE = `abbaye abeille abscisse absence académie accalmie accolade accréditation acoustique acuité adaptabilité adresse aération
aérogare aéronautique aérospatiale affaire affiche agence agilité agrafe agriculture aide aiguille aile aire aise alarme alerte algèbre allée
allergie alliance allocution allumette allure alternance amarre ambassade ambiance ambiguïté âme amélioration amende amertume amitié amnistie amorce
ampleur ampoule analyse anarchie ancienneté anecdote anesthésie angine angoisse année annexe annonce anomalie antenne anthologie antichambre antilope
anxiété apathie apnée apogée apostille apostrophe apothéose appellation appli applique approche aptitude arcade architecture archive ardeur ardoise
arène argile arme armée armoire arrivée artère aspérité asphyxie assemblée assiette assise assurance astreinte astuce atmosphère attaque atteinte
attente attitude aubaine aube audace audience audition aune auto autoévaluation autonomie autopsie autorité autoroute avalanche avance avarie
aventure avenue averse bâche bactérie bagarre bague baguette baie baisse balade balance balise balistique balle banane bande banlieue bannière banque
banqueroute barbe barge barque barre barrette barricade barrière bascule base basse bataille batterie bavure beauté benne berge bêtise betterave
bibliothèque bicyclette bienveillance bière biomasse bise blancheur blessure blouse bobine boisson boîte bombe bonté bordure borne botanique botte
bouche boucle boue bouée bougie boule bourse boussole bouteille boutique boxe branche bravoure brèche brigade brique broche brochure brosse brousse
bruine brûlure brume bureaucratie bureautique butte buvette cabane cabine cachette cadence caféine cafétéria cagnotte caisse calligraphie calomnie
caméra camionnette campagne candeur candidature canicule canne cantine capsule capture caravane carcasse carence cargaison carie carrière carrosserie
carrure carte cartographie cartothèque cartouche cascade case caserne casserole cassette cassure casuistique catastrophe catégorie cause caution
cavalerie cave caverne cavité ceinture cellule cendre censure centaine centrifugeuse céréale cérémonie chaîne chair chaire chaise chaleur chambre
chance chandelle chanson chapelle charge charité charpente charte chasse chaudière chaussée chaussette chaussure chaux cheffe chemise chenille
chevelure cheville chimie chirurgie chorégraphie chose chronique chronologie chute cible cime cinémathèque cinquantaine circonstance circulaire
citadelle cité citerne civière clairière clairvoyance clarté classe clause clé clef clientèle clinique clique cloche cloison clôture coalition
coentreprise cohésion cohorte cohue coiffure colère colle collecte colline colonie colonne combinaison comédie commande communauté commune communion
compagnie comparaison comparution compétence complicité comptabilité concorde concurrence condition conduite conférence confiance confiture confrérie
connaissance conscience conséquence conserve consigne console constante contagion contenance contrainte contrebande contrée contrefaçon contrepartie
controverse convenance convivialité convoitise coopérative coordonnée copie copropriété coque coquille corbeille corde cordialité corniche
correspondance corvée corvette cote côte couche couchette couette couleur coulisse coupe coupole coupure cour courbe courbure couronne course
courtoisie coutume couture couverture couveuse crainte crampe cravate créance création crèche crème crête crique crise critique croisière croissance
croix croûte croyance cruauté crue crypte cueillette cuillère cuisine cuisse cuisson culpabilité culture cure cuve cuvette cyberattaque
cybercriminalité cyberdéfense cybermenace cybersécurité dactylographie dalle dame danse date débâcle décade décence décennie décharge déchéance
déchirure découverte dédicace déesse défaillance défaite défaveur défense déférence défiance délicatesse délivrance demande démarche démence demeure
démocratie demoiselle denrée dent dentelle déontologie dépêche dépendance dépense dépouille dérogation déroute descente désinvolture desserte
désuétude détente détresse dette devinette devise dialectique dialyse diapositive diarrhée diaspora dictature dictée didactique diète différence
difficulté diffusion digue diligence dîme dimension diplomatie direction directive discipline discorde discothèque disgrâce dispute disquette
distance diversification diversité division docilité doctrine documentation domotique donation donne donnée dorure dose dotation douane doublure
douceur douche douille douleur douzaine dramaturgie drogue droite dune durée dynamique dynastie eau ébauche écharpe échéance échelle échographie
éclaircie éclipse écluse école économie écorce écorégion écoute écriture écurie édition efficacité efficience effigie église égratignure électrode
électronique élite éloquence embauche embouche embouchure embûche embuscade émeraude émeute empathie emphase employabilité empreinte emprise enchère
enclave enclume encolure encre encyclopédie énergie enfance enflure énigme enquête enseigne entente entorse entrave entrée entremise entreprise
énumération enveloppe envergure envie enzyme épaisseur épargne épaule épave épée épice épidémie épine épingle épithète éponge épopée époque épreuve
éprouvette équerre équipe équité équivoque éraflure ère ergonomie erreur escadre escadrille escalade escale escapade escorte escouade escrime espèce
espérance esplanade esquisse essence estafette estampe esthétique estime étable étagère étape étendue éthique éthologie étincelle étiquette étoffe
étoile étrangeté étroitesse étude étuve évaluation évidence exactitude exigence existence expérience expertise extase fabrique façade face facette
facilité façon facture faculté fadeur faiblesse faille faillite faim falaise famille famine fanfare fantaisie farce farde farine fatigue faune faute
faveur femme fenêtre fermeture ferraille ferveur fête feuille fiabilité fibre ficelle fiche fiction fidélité fierté fièvre figure file filiale
filière fille fin finalité finance finances finesse fiole firme fissure flamme flèche fleur flore flotille flotte flottille flûte foi foire fois
folie fontaine force forêt forge formalité forme formule forteresse fortune fosse foudre fougue fouille foule fourche fourchette fourgonnette fourmi
fournée fourniture fourrière fourrure fracture fraîcheur fraise franchise frange fratrie fraude frégate fréquence friche froideur fronde frontière
fuite fumée fureur fusée fusillade fusion gâchette galaxie galère galerie gamme garantie garde garderie gare garnison garniture gastronomie gauche
gazette gélatine gelée gemme gencive gendarmerie gêne généalogie génératrice genèse génétique géographie géologie gérance gerbe gestion gestuelle
glace glacière glande glissade gloire gomme gorge goutte gouttière gouvernance gouverne grâce graine grammaire grandeur grange graphie grappe
gratuité gravité gravure grêle grenade grève grille grimace grippe grossesse grosseur grotte grue guérilla guérison guerre guirlande guitare habileté
habilitation habitation habitude haie haine haleine halte hanche hantise harmonie harpe hâte hausse hauteur hélice hémodialyse herbe herméneutique
heure hiérarchie histoire homologie honnêteté honte horde horloge horreur horticulture hospitalité hostilité hotte houle housse huile humeur hutte
hydraulique hygiène hypnose hypothèque hypothèse icône idée identité île image imagerie immunité impasse implantation impolitesse imposture
imprécision imprimante imprimerie impulsion inattention incertitude incidence inclusion incompatibilité indemnité indépendance indiscipline
indulgence industrie inertie infanterie infirmerie influence infolettre informatique infortune infrastructure ingénierie ingérence inimitié
initiative injure injustice innocence inquiétude insistance instance institution insuffisance insuline insulte intégrité intelligence intempérie
interface interopérabilité intimité intrigue investiture ironie issue ivresse jachère jalousie jambe jante jauge jetée jeunesse joie jonction jonque
joue journalistique journée jungle jupe juridiction jurisprudence justesse justice juxtaposition kermesse kyrielle lacune laideur laine lame lampe
langue lanterne laque largeur larme larve latitude lavande layette leçon lecture légende légèreté législature lenteur lentille lèpre lessive lettre
lèvre levure liaison liasse liberté librairie licence lieue ligature ligne ligue limace limite linguistique liqueur liste litière littérature
livraison localité locomotive loge logeuse logique logistique loi longueur louange loupe lourdeur loyauté ludothèque lueur lumière lune lunette lutte
lymphe machine mâchoire madame magie main mainlevée mainmise maintenance mairie maison maîtrise majesté majeure majorité majuscule maladie maladresse
malaria malchance malle mallette malveillance manche manchette manette manie manière manivelle manne manœuvre manucure manufacture manutention
maquette marchandise marche marée marge marine marionnette marmite marque marraine mascotte masse matière matinée matrice maturité mayonnaise
mécanique mécanographie mèche médaille médecine médiathèque méfiance mêlée mémoire menace méningite mention mer mère merveille mésentente messagerie
messe mesure métadonnée métallurgie métaphore météo météorite météorologie méthode méthodologie métropole meule meute mezzanine miette migraine
milice minceur mine miniature minorité minute minuterie minutie mise misère miséricorde mission missive mixité mobilité mobylette modalité modestie
moelle moisissure moisson moiteur moitié molécule monarchie monétique monnaie montagne montée montgolfière montre moquette moraine morale morgue
morphine morsure mort morue mosaïque mosquée motivation moto motocyclette moulure mousse mousson moustache moustiquaire moyenne multitude munition
muqueuse muraille muselière muséologie musique mutuelle mycose nacelle nage naissance nappe narine narration natation nationalité nature nausée
navette navigabilité nécessité nécropole neige netteté neurodiversité neutralité neuvaine névrose niche nièce noblesse noirceur noisette nomenclature
norme nostalgie notabilité note notice notoriété nourrice nouveauté nouvelle noyade nuance nuit nullité numérisation nuque obédience obéissance
objection obligation obscurité observance obsolescence obstétrique occasion occurrence octave odeur odyssée œuvre offense offensive offrande offre
ogive ombre omelette omission once onde ontologie opinion optique orbite orchidée ordonnance ordure oreille oreillette organisation orgue origine
orthographe osmose ouïe ouverture overdose pagaille page paie paille paire paix palette pâleur palissade palme pancarte pandémie panique panne
panoplie paperasse parabole parade parcelle parcimonie parenté parenthèse paresse parodie paroi paroisse parole part partie parure parution passation
passerelle passion pastèque pâte pathologie patience patrie patrouille patte paupière pause pauvreté peau pêche pédagogie pédale peine peinture pelle
pellicule pelouse pénalité pendule péniche pénicilline péninsule pénitence pénombre pensée pension pente pénurie pépinière perception perche
péremption péréquation performance période périodicité peripherie périphérie perle permanence perruque persévérance personnalité personne perspective
perte pertinence perturbation pesanteur peur pharmacie pharmacopée phase philosophie phobie phonétique photo photocopie photocopieuse photographie
photothèque phrase physique pièce pierre pige pile pilule pince pioche pipette piqûre pirogue piscine piste pitié place plage plaie plaine plainte
planche planète planification plante plaque plaquette plateforme platine plomberie pluie plume plupart pluralité poche pochette poésie poignée poire
poitrine polémique police poliomyélite politesse politique politologie polyvalence pommade pomme pompe ponte population porcelaine porte portée
portière portion pose position possession posture potence poubelle poudre poule poupée pourpre poursuite poussée poussette poussière poutre pratique
précaution précellence prééminence préface préfecture préférence prémisse préretraite prérogative presse pression prestance preuve prévenance
prévision prévoyance prière primauté prime primeur princesse priorité prise prison privation privatisation proactivité probité problématique
procédure profondeur progéniture programmatique proie promenade promesse propagande proportion propreté propriété prose prospective protection
protéine prothèse prouesse provenance providence province prudence prune psychiatrie psychose pub puberté puce pudeur puissance pulpe pulsion punaise
punition pupille purée pureté purge pyramide pyrotechnie qualification quantité quarantaine querelle question quête queue quiétude quinzaine
quittance race racine rade radio radiographie rafale rage raideur raison rallonge rame ramification rampe rancœur rançon rancune randonnée rangée
raquette rareté razzia réactivité réalité rébellion réceptivité recette recharge recherche rechute récidive réclame récolte récompense reconnaissance
reconquête recrudescence recrue rectification rectitude redevabilité redevance redondance référence refonte réforme régie région règle régularité
réjouissance relance relecture relève religion reliure remarque remise remontée remontrance remorque rémunération renaissance rencontre rente rentrée
répartie repentance répétition réplique réponse réprimande reprise république répugnance réputation requête rescousse réserve résidence résiliation
résilience résine résistance responsabilité ressource restauration retenue réticence rétine retombée retouche retraite réunion réussite revanche
revendication revente rêverie révolte revue rhétorique richesse rigolade rigueur riposte risée rivalité rive rivière rizière robe robotique
robustesse rocade rocaille roche ronde rondeur rotonde rotule roue rougeole rougeur rouille roulette route routine rubéole rubrique ruche rudesse rue
ruelle ruine rumeur rupture ruralité ruse sacoche sagesse saisie saisine saison salade salle salve sanction santé sardine satire satisfaction sauce
saucisse sauvegarde saveur savonnette scène scie science sclérose sculpture séance sécheresse seconde secousse secte section sécurité sellette
semaine sémantique semelle semence semonce sensation sentence senteur sentinelle séquelle séquence série seringue serre serrure serviabilité
serviette servitude session sève sévérité signalétique signature signification silhouette silice silicose sincérité singularité sirène situation
sobriété société sociologie sœur soif soirée solidarité solitude solution somme sonde sonnette sono sorte sortie souche soucoupe soudure soumission
soupape soupe souplesse source souris soute souveraineté sphère splendeur startup station statistique statue statuette stature steppe stéréo strate
stratégie stratosphère strophe structure stupeur suave substance succursale sueur suite supérette superficie supervision suppléance surcharge sûreté
surface surprise surtaxe surveillance survie susceptibilité suture syllabe symbiose symétrie symphonie synagogue synergie syntaxe synthèse syphilis
table tablette tache tâche taille tapisserie tare tarte tasse taverne taxe taxinomie taxonomie technique technologie teinte télé télécabine
télécommande télédétection télématique télémétrie téléphonie télévision tempe tempérance température tempête tendance tendresse teneur tension
tentative tente tenue terminologie terrasse terre terreur territorialité tête texture thématique théorie thérapie thermique thèse tiédeur tige
timidité tisane titularisation toile toilette toiture tôle tolérance tomate tombe tonalité tondeuse tonne topographie topologie torche tornade
torpeur torpille torture touche touffe tour tourbe tourelle tournée tournure toux toxine traçabilité trace trachée traduction traductologie tragédie
trahison trajectoire trame tranche tranchée tranquillité transe transparence trappe traversée treille trempe trêve triade tribu tribune tristesse
tromperie trompette troupe trousse trouvaille truelle tuberculose tuile tulipe tumeur turbine tutelle tuyauterie typhoïde typographie typologie union
unité université urbanisation urée urgence urine urne usine usure utilité utopie vacance vacances vague vaisselle valeur validité valise vallée valve
vanille vanité vanne vapeur variable variante varice varicelle variété vedette veille veine véloroute vendange vengeance vente verdure vergogne
vérification vérité verrière verrue version vertèbre vertu verve vésicule veste vétusté viande victime victoire vidange vidéo vie vieillesse
vigilance vigne vignette vigueur villa ville villégiature vingtaine violence vipère virgule virulence vis visée visioconférence vision visite
vitamine vitesse vitre vitrine vivacité vogue voie voile voilure voirie voiture voix volaille volière volonté volumétrie volupté voûte voyelle vue
vulgate vulnérabilité zone`;

/** Either gender: people, and a few things that may be either. */
export const EPICENE = `actionnaire actuaire adepte adjudicataire adversaire agronome allocataire analyste anthropologue apatride arbitre archéologue
architecte archiviste artiste astronome athlète attributaire autochtone auxiliaire bactériologue bénéficiaire bibliothécaire biologiste bureaucrate
camarade capitaine cardiologue cartographe chef chorégraphe cinéaste cobaye collègue commissaire compatriote comptable concierge contribuable convive
copiste criminologue cycliste démocrate démographe dentiste dépositaire dermatologue destinataire détective diplomate disciple écologue économiste
élève enfant épidémiologiste ergonome ergothérapeute espace ethnologue évangéliste expat féministe fonctionnaire garde gendarme généalogiste
généraliste géographe géologue géomètre gériatre gestionnaire glaciologue graphiste gréviste guide gymnaste gynécologue hématologue homologue hôte
hydrogéologue hydrologue immunologue intermédiaire internaute interne interprète interview journaliste juge juriste kinésiologue kinésithérapeute
légataire légiste linguiste locataire logopède ludothécaire machiniste maire mandataire manœuvre manutentionnaire mécanographe météorologue ministre
missionnaire musicologue naturaliste neurologue notaire novice nutritionniste océanographe océanologue oculiste oncologue ophtalmologue optimiste
orthophoniste otage pacifiste parlementaire partenaire patriote pédiatre pédicure pédopsychiatre peintre pensionnaire pessimiste pharmacologue
philosophe photographe pilote pneumologue podologue poète politologue polyglotte prestataire propriétaire psychanalyste psychiatre psychologue
psychothérapeute radiologue réceptionniste récidiviste référendaire responsable rhumatologue scénographe scientifique scribe secrétaire signataire
sinologue sismologue sociétaire sociologue soliste soumissionnaire spécialiste stagiaire standardiste stratège styliste syndicaliste syndicataire
technocrate technologue témoin terminologue terroriste titulaire topographe touriste toxicologue transfuge transitaire typographe universitaire
urbaniste urologue vacataire vétérinaire vidéaste vigile virologue volcanologue volontaire webmestre`;

/** People whose feminine is made from the masculine by its ending. */
export const PEOPLE = `abonné académicien accompagnateur acheteur acteur adhérent adjoint administrateur adolescent affilié agent agriculteur allié
alternant amateur ambassadeur ambulancier aménageur américain ami amiral animateur annonceur apprenant apprenti artificier artisan assesseur
assistant associé assuré auditeur auteur avocat bailleur banquier boucher boulanger boursier brancardier cadet caissier canadien candidat carrossier
censeur chanteur chargé chargeur charpentier chaudronnier chauffeur chercheur chirurgien chroniqueur citoyen civil client clinicien collaborateur
collégien combattant comédien commandant commerçant concepteur concurrent conducteur conférencier conjoint conseiller conservateur consommateur
constructeur consul consultant contractant contractuel contrôleur coopérant coordinateur coordonnateur correcteur correspondant coursier courtier
couturier créancier créateur cuisinier débiteur débutant décideur défenseur délégué demandeur dépendant député descendant dessinateur détaillant
détenteur développeur diététicien diplômant diplômé directeur dirigeant distributeur docteur doctorant donateur douanier doyen écolier éditeur
éducateur égoutier électeur électricien élu employé employeur encadrant enseignant entraîneur entrepreneur envoyé époux équipier esthéticien étudiant
européen évaluateur examinateur expatrié expéditeur expert exploitant exportateur fabricant facilitateur facteur fondateur formateur fournisseur
gagnant gardien généticien géophysicien gérant gouverneur greffier grutier guichetier habitant handicapé héritier historien hôtelier huissier
hydraulicien immigrant importateur indépendant infirmier influenceur informaticien ingénieur initié inspecteur instituteur instructeur intendant
intéressé interlocuteur intervenant inventeur investisseur invité jardinier journalier laborantin lauréat lecteur lieutenant livreur logeur
logisticien lycéen maçon magasinier magicien magistrat manager mandant manifestant marin mathématicien mécanicien médecin médiateur mentor menuisier
migrant militant modérateur moniteur musicien narrateur navigateur négociateur observateur obstétricien occupant officier opérateur opticien orateur
ordonnateur organisateur orienteur orphelin ouvrier parent parrain participant passager patient pâtissier patron paysan pêcheur pensionné pharmacien
physicien piéton plaignant plombier policier politicien pompier portier postier postulant praticien préparateur préposé président prévenu prisonnier
procureur producteur professeur programmeur prospecteur protecteur rapporteur réalisateur récepteur recruteur rédacteur référent réfugié régisseur
remplaçant répondant représentant requérant résident ressortissant retraité réviseur salarié sauveteur savant scrutateur sénateur sergent serrurier
serveur soignant spectateur sportif statisticien subordonné successeur supérieur superviseur suppléant surveillant survivant tapissier technicien
teinturier terrassier testeur traducteur traiteur travailleur trésorier tuteur usager utilisateur vainqueur valideur vendeur vérificateur veuf
visiteur vitrier voisin voyageur`;

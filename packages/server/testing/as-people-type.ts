// What people type to find their territory, each with the one they mean: `typed > name, département` or `> kind name`.

export const asPeopleType = `
caen > Caen, 14
CAEN > Caen, 14
Nantes > Nantes, 44
marseille > Marseille, 13
paris > Paris, 75
lyon > Lyon, 69
toulouse > Toulouse, 31
nice > Nice, 06
bordeaux > Bordeaux, 33
lille > Lille, 59
rennes > Rennes, 35
reims > Reims, 51
le havre > Le Havre, 76
LE MANS > Le Mans, 72
angers > Angers, 49
dijon > Dijon, 21
brest > Brest, 29
tours > Tours, 37
amiens > Amiens, 80
limoges > Limoges, 87
metz > Metz, 57
besançon > Besançon, 25
besancon > Besançon, 25
orleans > Orléans, 45
Orléans > Orléans, 45
mulhouse > Mulhouse, 68
perpignan > Perpignan, 66
nancy > Nancy, 54
roubaix > Roubaix, 59
fort de france > Fort-de-France, 972
st denis 93 > Saint-Denis, 93
saint denis 974 > Saint-Denis, 974
93 st denis > Saint-Denis, 93
St-Denis Réunion > Saint-Denis, 974
saint denis la reunion > Saint-Denis, 974
saint-denis seine saint denis > Saint-Denis, 93
la roche sur yon 85 > La Roche-sur-Yon, 85
la roche sur yon > La Roche-sur-Yon, 85
roche sur yon > La Roche-sur-Yon, 85
laroche sur yon > La Roche-sur-Yon, 85
larochesuryon > La Roche-sur-Yon, 85
la roche s/ yon > La Roche-sur-Yon, 85
lille 59 > Lille, 59
59 lille > Lille, 59
lille 59000 > Lille, 59
59800 lille > Lille, 59
valence drome > Valence, 26
valence 26 > Valence, 26
valence 82 > Valence, 82
ste colombe charente maritime > Sainte-Colombe, 17
sainte colombe 05 > Sainte-Colombe, 05
saint pierre 974 > Saint-Pierre, 974
st pierre martinique > Saint-Pierre, 972
saint martin 17 > Saint-Martin-de-Ré, 17
vienne 38 > Vienne, 38
vienne isere > Vienne, 38
rambouillet 78 > Rambouillet, 78
montreuil 93 > Montreuil, 93
montreuil 62 > Montreuil-sur-Mer, 62
montreuil sous bois > Montreuil, 93
montreuil seine saint denis > Montreuil, 93
saint ouen 93 > Saint-Ouen-sur-Seine, 93
st ouen > Saint-Ouen-sur-Seine, 93
saint maur 94 > Saint-Maur-des-Fossés, 94
st maur des fossés > Saint-Maur-des-Fossés, 94
st germain en laye > Saint-Germain-en-Laye, 78
saint germain en laye 78 > Saint-Germain-en-Laye, 78
ST ETIENNE 42 > Saint-Étienne, 42
st étienne > Saint-Étienne, 42
saint etienne loire > Saint-Étienne, 42
st malo 35 > Saint-Malo, 35
st brieuc > Saint-Brieuc, 22
st nazaire 44 > Saint-Nazaire, 44
st quentin aisne > Saint-Quentin, 02
ste foy les lyon > Sainte-Foy-lès-Lyon, 69
ste genevieve des bois > Sainte-Geneviève-des-Bois, 91
bayeux 14 > Bayeux, 14
14400 bayeux > Bayeux, 14
Bayeux (Calvados) > Bayeux, 14
bayeux calvados > Bayeux, 14
Bayeux, Calvados > Bayeux, 14
Caen (Calvados) > Caen, 14
Sainte-Colombe (Hautes-Alpes) > Sainte-Colombe, 05
Saint-Denis (Seine-Saint-Denis) > Saint-Denis, 93
Saint-Denis (La Réunion) > Saint-Denis, 974
CC du Pays d'Ancenis (Loire-Atlantique) > epci CC du Pays d'Ancenis
Calvados (département) > department Calvados
Normandie (région) > region Normandie
La Réunion (région) > region La Réunion
La Réunion (département) > department La Réunion
Polynésie française (collectivité d’outre-mer) > department Polynésie française
Métropole de Lyon (collectivité à statut particulier) > epci Métropole de Lyon
Plaine Commune (Seine-Saint-Denis) > epci Plaine Commune
nantse > Nantes, 44
natnes > Nantes, 44
nante > Nantes, 44
parsi > Paris, 75
pariss > Paris, 75
marsseille > Marseille, 13
marseile > Marseille, 13
marseilles > Marseille, 13
lyonn > Lyon, 69
tolouse > Toulouse, 31
toulouze > Toulouse, 31
bordaux > Bordeaux, 33
bordeau > Bordeaux, 33
borddeaux > Bordeaux, 33
strasbour > Strasbourg, 67
strassbourg > Strasbourg, 67
strasbourgh > Strasbourg, 67
montpelier > Montpellier, 34
montpellié > Montpellier, 34
lile > Lille, 59
renne > Rennes, 35
grenobl > Grenoble, 38
grenobe > Grenoble, 38
dijion > Dijon, 21
angés > Angers, 49
nime > Nîmes, 30
nimes > Nîmes, 30
Nîmes > Nîmes, 30
perpinyan > Perpignan, 66
perpignant > Perpignan, 66
clermont fd > Clermont-Ferrand, 63
clermont ferand > Clermont-Ferrand, 63
clermond ferrand > Clermont-Ferrand, 63
clermontferrand > Clermont-Ferrand, 63
clermont 63 > Clermont-Ferrand, 63
villeurbane > Villeurbanne, 69
vileurbanne > Villeurbanne, 69
saint etiene > Saint-Étienne, 42
aix en provance > Aix-en-Provence, 13
boulogne bilancourt > Boulogne-Billancourt, 92
boulogne billancour > Boulogne-Billancourt, 92
boulogne 92 > Boulogne-Billancourt, 92
boulogne sur mer > Boulogne-sur-Mer, 62
argenteuil > Argenteuil, 95
argenteuille > Argenteuil, 95
asniere > Asnières-sur-Seine, 92
asnieres 92 > Asnières-sur-Seine, 92
versaille > Versailles, 78
colombe 92 > Colombes, 92
courbevoi > Courbevoie, 92
rueil malmaisson > Rueil-Malmaison, 92
champigny sur marn > Champigny-sur-Marne, 94
avignion > Avignon, 84
cannnes > Cannes, 06
antibe > Antibes, 06
beziers > Béziers, 34
bezier > Béziers, 34
quimpere > Quimper, 29
vannnes > Vannes, 56
lorien > Lorient, 56
poitier > Poitiers, 86
la rochel > La Rochelle, 17
larochelle > La Rochelle, 17
larochelle 17 > La Rochelle, 17
la rochelle charente maritime > La Rochelle, 17
anecy > Annecy, 74
annecie > Annecy, 74
chambery > Chambéry, 73
chamberry > Chambéry, 73
mont de marsant > Mont-de-Marsan, 40
montauban 82 > Montauban, 82
chalon sur saone > Chalon-sur-Saône, 71
chalon s/saone > Chalon-sur-Saône, 71
chalons en champagne > Châlons-en-Champagne, 51
chalon en champagne > Châlons-en-Champagne, 51
cherbourg > Cherbourg-en-Cotentin, 50
cherbourg octeville > Cherbourg-en-Cotentin, 50
Cherbourg-Octeville > Cherbourg-en-Cotentin, 50
equeurdreville hainneville > Cherbourg-en-Cotentin, 50
tourlaville > Cherbourg-en-Cotentin, 50
annecy le vieux > Annecy, 74
Annecy-le-Vieux > Annecy, 74
seynod > Annecy, 74
cran gevrier > Annecy, 74
voisinlieu > Beauvais, 60
notre dame du thil > Beauvais, 60
coupy > Valserhône, 01
Equerdreville > Cherbourg-en-Cotentin, 50
sainte radegonde en touraine > Tours, 37
lomme > Lille, 59
hellemmes > Lille, 59
vire > Vire Normandie, 14
vaudry > Vire Normandie, 14
bellegarde sur valserine > Valserhône, 01
ancenis > Ancenis-Saint-Géréon, 44
mans > Le Mans, 72
havre > Le Havre, 76
creusot > Le Creusot, 71
baule > La Baule-Escoublac, 44
la baule > La Baule-Escoublac, 44
blanc mesnil > Le Blanc-Mesnil, 93
l'hay les roses > L'Haÿ-les-Roses, 94
lhay les roses > L'Haÿ-les-Roses, 94
l hay les roses > L'Haÿ-les-Roses, 94
hay les roses 94 > L'Haÿ-les-Roses, 94
l’haÿ-les-roses > L'Haÿ-les-Roses, 94
lisle adam > L'Isle-Adam, 95
l isle adam 95 > L'Isle-Adam, 95
isle adam > L'Isle-Adam, 95
villeneuve d'ascq > Villeneuve-d'Ascq, 59
villeneuve dascq > Villeneuve-d'Ascq, 59
villeneuve d ascq > Villeneuve-d'Ascq, 59
villeneuved'ascq > Villeneuve-d'Ascq, 59
lile d'yeu > L'Île-d'Yeu, 85
ile dyeu > L'Île-d'Yeu, 85
ile d'yeu 85 > L'Île-d'Yeu, 85
val disere > Val-d'Isère, 73
val d isere > Val-d'Isère, 73
pont leveque > Pont-l'Évêque, 14
pont l eveque > Pont-l'Évêque, 14
cap dail > Cap-d'Ail, 06
bourg en bresse > Bourg-en-Bresse, 01
bourgenbresse > Bourg-en-Bresse, 01
saintdenis > Saint-Denis, 93
stdenis 93 > Saint-Denis, 93
stmalo > Saint-Malo, 35
stetienne > Saint-Étienne, 42
ville de nantes > Nantes, 44
Ville de Paris > Paris, 75
mairie de caen > Caen, 14
mairie de lille > Lille, 59
commune de bayeux > Bayeux, 14
commune d'hérouville saint clair > Hérouville-Saint-Clair, 14
ville du havre > Le Havre, 76
ville du mans > Le Mans, 72
departement du nord > department Nord
département du Nord > department Nord
nord departement > department Nord
département de la Loire-Atlantique > department Loire-Atlantique
conseil departemental du calvados > department Calvados
conseil général de la creuse > department Creuse
dept du gard > department Gard
departement 14 > department Calvados
finistere > department Finistère
seine st denis > department Seine-Saint-Denis
seine saint denis > department Seine-Saint-Denis
cotes d'armor > department Côtes-d'Armor
cotes darmor > department Côtes-d'Armor
alpes maritime > department Alpes-Maritimes
bouche du rhone > department Bouches-du-Rhône
haute garone > department Haute-Garonne
region bretagne > region Bretagne
bretagne > region Bretagne
conseil régional d'occitanie > region Occitanie
region ile de france > region Île-de-France
ile de france > region Île-de-France
idf > region Île-de-France
IDF > region Île-de-France
paca > region Provence-Alpes-Côte d'Azur
PACA > region Provence-Alpes-Côte d'Azur
region sud > region Provence-Alpes-Côte d'Azur
aura > region Auvergne-Rhône-Alpes
rhone alpes > region Auvergne-Rhône-Alpes
hauts de france > region Hauts-de-France
hdf > region Hauts-de-France
nord pas de calais > region Hauts-de-France
picardie > region Hauts-de-France
nouvelle aquitaine > region Nouvelle-Aquitaine
limousin > region Nouvelle-Aquitaine
midi pyrenees > region Occitanie
lorraine > region Grand Est
basse normandie > region Normandie
bourgogne franche comté > region Bourgogne-Franche-Comté
bfc > region Bourgogne-Franche-Comté
centre val de loire > region Centre-Val de Loire
pays de la loire > region Pays de la Loire
corse > region Corse
corse du sud > region Corse
haute corse > region Corse
2A > region Corse
alsace > department Alsace
bas rhin > department Alsace
haut-rhin > department Alsace
communauté de communes du Pays d'Ancenis > epci CC du Pays d'Ancenis
com com pays d'ancenis > epci CC du Pays d'Ancenis
cc pays d ancenis > epci CC du Pays d'Ancenis
pays d'ancenis > epci CC du Pays d'Ancenis
grand lyon > epci Métropole de Lyon
metropole de lyon > epci Métropole de Lyon
lyon metropole > epci Métropole de Lyon
nantes metropole > epci Nantes Métropole
metropole de nantes > epci Nantes Métropole
rennes metropole > epci Rennes Métropole
caen la mer > epci CU Caen la Mer
communauté urbaine caen la mer > epci CU Caen la Mer
agglo la rochelle > epci CA de La Rochelle
communauté d'agglomération de la rochelle > epci CA de La Rochelle
metropole du grand paris > epci Métropole du Grand Paris
grand paris > epci Métropole du Grand Paris
mel > epci Métropole Européenne de Lille
lille metropole > epci Métropole Européenne de Lille
eurometropole de strasbourg > epci Eurométropole de Strasbourg
plaine commune > epci Plaine Commune
est ensemble > epci Est Ensemble
ept est ensemble > epci Est Ensemble
gpso > epci Grand Paris Seine Ouest
saint quentin en yvelines > epci CA de Saint Quentin en Yvelines
aix marseille provence > epci Métropole d'Aix-Marseille-Provence
bordeaux metropole > epci Bordeaux Métropole
toulouse metropole > epci Toulouse Métropole
14 000 > Caen, 14
14000 > Caen, 14
14118 > Caen, 14
44 000 > Nantes, 44
44000 > Nantes, 44
93 200 > Saint-Denis, 93
35000 > Rennes, 35
2A004 > Ajaccio, 2A
2A 004 > Ajaccio, 2A
20000 ajaccio > Ajaccio, 2A
ajaccio 2a > Ajaccio, 2A
bastia 2B > Bastia, 2B
97400 > Saint-Denis, 974
97200 > Fort-de-France, 972
14 > department Calvados
75 > Paris, 75
974 > department La Réunion
211401187 > Caen, 14
211 401 187 > Caen, 14
211 401 187 00015 > Caen, 14
14050 caen cedex 4 > Caen, 14
caen cedex > Caen, 14
13 marseille > Marseille, 13
69003 > Lyon, 69
75015 > Paris, 75
75115 > Paris, 75
13205 > Marseille, 13
69383 > Lyon, 69
paris 15 > Paris, 75
paris 15e > Paris, 75
paris 15eme > Paris, 75
paris 15e arrondissement > Paris, 75
paris 1er > Paris, 75
15eme arrondissement paris > Paris, 75
lyon 3 > Lyon, 69
lyon 3e > Lyon, 69
lyon 3eme arrondissement > Lyon, 69
marseille 8 > Marseille, 13
marseille 13e > Marseille, 13
75000 paris > Paris, 75
69000 lyon > Lyon, 69
saint martin antilles > department Saint-Martin
saint barth > department Saint-Barthélemy
97133 > department Saint-Barthélemy
97150 > department Saint-Martin
saint pierre et miquelon > department Saint-Pierre-et-Miquelon
nouvelle caledonie > department Nouvelle-Calédonie
noumea > Nouméa, 988
papeete > Papeete, 987
polynesie > department Polynésie française
wallis et futuna > department Wallis et Futuna
mayotte > department Mayotte
mamoudzou > Mamoudzou, 976
guadeloupe > region Guadeloupe
martinique > region Martinique
cayenne > Cayenne, 973
pointe a pitre > Pointe-à-Pitre, 971
guyane > region Guyane
clichy sous bois > Clichy-sous-Bois, 93
clichy > Clichy, 92
ivry sur seine > Ivry-sur-Seine, 94
ivry > Ivry-sur-Seine, 94
vitry 94 > Vitry-sur-Seine, 94
evry > Évry-Courcouronnes, 91
courcouronnes > Évry-Courcouronnes, 91
neuilly > Neuilly-sur-Seine, 92
issy > Issy-les-Moulineaux, 92
aulnay sous bois > Aulnay-sous-Bois, 93
levallois > Levallois-Perret, 92
fontenay 94 > Fontenay-sous-Bois, 94
sable d'olonne > Les Sables-d'Olonne, 85
sables dolonne > Les Sables-d'Olonne, 85
les sables > Les Sables-d'Olonne, 85
saint symphorien tours > Tours, 37
tours saint symphorien 37100 > Tours, 37
st symphorien tour > Tours, 37
saint symphorein tours > Tours, 37
cran gevrier annecy > Annecy, 74
annecy seynod > Annecy, 74
lomme (Lille) > Lille, 59
caudéran, bordeaux > Bordeaux, 33
saint denis 93 > Saint-Denis, 93
`

### Reprendre une consultation tenue ailleurs : la page pour ses fichiers.

import-title = Importer une consultation
import-lead = Reprenez une consultation tenue avec Polis, ou avec ce programme ici ou ailleurs. Vous l’animez désormais, avec ses résultats et le brouillon d’une constitution ; on n’y vote plus.
import-files = Fichiers de l’export
import-files-hint = Une archive ZIP, ou les fichiers CSV qu’elle contient : comments.csv, votes.csv ou participants-votes.csv, et summary.csv s’il existe. { $most } Mo au plus.
import-topic = Vide : comme dans l’export.
import-moderated = Quelles propositions comptent
import-not-rejected = Toutes sauf celles qui sont rejetées
import-accepted = Seulement celles qui sont acceptées
import-agree = Quel nombre veut dire « d’accord »
import-agree-hint = Seulement pour un votes.csv avec les colonnes user_id, vote_value et comment_id, qui ne le dit pas.
import-agree-known = Les fichiers le disent
import-agree-one = 1 d’accord, 0 passer, -1 pas d’accord
import-agree-minus-one = -1 d’accord, 0 passer, 1 pas d’accord
import-send = Vérifier les fichiers et importer
import-faults = Ces fichiers ne peuvent pas être importés. Rien n’a été enregistré
import-none = Choisissez d’abord l’archive ou les fichiers.
import-unknown = { $file } n’est pas un fichier d’export. Choisissez une archive ZIP, ou des fichiers CSV avec les noms que l’export leur donne.
import-twice = { $file } est là deux fois ; gardez-en un seul.
import-large = C’est trop grand, ou ce n’est pas arrivé en entier. { $most } Mo au plus sont acceptés ; les personnes qui gèrent ce site peuvent importer de plus grandes consultations avec « folkmoot import polis ».
import-broken = L’archive est illisible ; refaites-la au format ZIP.
import-done = La consultation est importée, avec ses résultats. Le brouillon d’une constitution peut commencer.

## Ce qui peut ne pas aller dans un fichier

import-fault-no-votes = Les votes manquent. Joignez votes.csv ou participants-votes.csv.
import-fault-empty = { $file } est vide. Sa première ligne doit nommer les colonnes.
import-fault-column = { $file } n’a pas de colonne « { $column } ». On y trouve : { $found }.
import-fault-column-twice = { $file } a deux fois la colonne « { $column } ». Gardez-en une.
import-fault-sign-unsaid = { $file } a une colonne « vote_value », où 1 peut vouloir dire « d’accord » ou « pas d’accord ». Dites ci-dessous quel nombre veut dire « d’accord », et choisissez de nouveau les fichiers.
import-fault-sign-known = { $file } dit déjà quel nombre veut dire « d’accord ». Choisissez ci-dessous « Les fichiers le disent », et de nouveau les fichiers.
import-fault-row = { $file }, ligne { $line } : { $says }
import-fault-value = { $file }, ligne { $line }, colonne « { $column } » : « { $value } » ne convient pas. Il faut : { $needed }.
import-row-fields = La ligne a { $fields } champs, la première { $columns }. Elle est coupée, ou il y a une virgule de trop.
import-row-participant = La personne { $id } y est deux fois. Gardez une des lignes.
import-row-voter = Cette personne y est deux fois. Gardez une des lignes.
import-row-statement = La proposition { $id } y est deux fois. Gardez une des lignes.
import-row-open = Un guillemet s’ouvre ici et ne se ferme jamais. Le fichier est peut-être coupé.
import-row-long = Une ligne de plus de { $most } Mio commence ici ; aucune ne peut en avoir plus. Sans doute un guillemet n’est-il jamais fermé : cherchez-le et fermez-le.
import-row-wide = Une ligne de plus de { $most } champs commence ici. Ce n’est pas l’export d’une consultation, ou bien un guillemet n’est jamais fermé.
import-row-malformed = Ce n’est pas une ligne d’un fichier CSV. Enregistrez de nouveau le tableau comme fichier CSV.
import-needs-vote = 1 (d’accord), 0 (passer) ou -1 (pas d’accord)
import-needs-vote-or-nothing = 1 (d’accord), 0 (passer), -1 (pas d’accord), ou rien quand la personne n’a pas vu la proposition
import-needs-id = un identifiant
import-needs-statement = un identifiant qui n’est pas le nom d’une autre colonne de participants-votes.csv
import-needs-topics = des noms de thèmes séparés par un espace, ou rien
import-needs-language = une langue, comme en, de ou pt-BR, ou rien
import-needs-moderation = -1 (refusée), 0 (sans décision) ou 1 (acceptée)
import-needs-text = du texte codé en UTF-8
import-needs-whole = un nombre entier
import-needs-time = un moment en secondes ou millisecondes depuis 1970
import-needs-truth = true ou false

### Ce qui ne va pas dans les réglages, à côté du champ concerné et dans la liste au-dessus du formulaire.

# $place est l’intitulé d’un champ, avec le groupe où il se trouve s’il y en a un, $says un des messages ci-dessous.
settings-fault = { $place } : { $says }
# $list est le titre d’une liste de questions, $entry celui d’une d’entre elles.
settings-place = { $list }, { $entry }
settings-place-answer = { $list }, { $entry }, réponse { $number }
settings-place-topic = Thème { $number }
# $language est un code comme de.
settings-place-texts = Questions et réponses ({ $language })
settings-place-reasons = Raisons de ne pas accepter une proposition ({ $language })
settings-place-choice = Quelles propositions deviennent des principes
settings-place-groups = Nombre de groupes d’opinion
settings-long-line = Écrivez une seule ligne de { $most } caractères au plus.
settings-at-least = Écrivez { $least } ou un nombre plus grand.
settings-between = Écrivez un nombre de { $least } à { $most }.
settings-closes-first = Le vote se terminerait avant de commencer. Choisissez une heure plus tardive pour sa fin.
settings-part = { $part } est trop petit ou trop grand. Écrivez un nombre de 0 à 1.
settings-takes-none = Aucune proposition ne serait retenue. Écrivez 1 ou un nombre plus grand.
settings-name-twice = Le nom « { $name } » y est deux fois. Donnez à chaque entrée le sien.
settings-no-name = « { $name } » ne peut pas être un nom dans les données. Employez jusqu’à 40 lettres latines, chiffres et traits d’union, sans espaces.
settings-no-answer-name = « { $name } » ne peut pas être le nom d’une réponse. Employez jusqu’à 40 lettres latines, chiffres et traits d’union, sans espaces ; « declined » désigne déjà celles et ceux qui préfèrent ne pas répondre.
settings-no-words = Il manque le texte que les gens lisent. Écrivez-en un.
settings-few-answers = Écrivez au moins deux réponses, une par ligne.
settings-answer-twice = La réponse « { $answer } » y est deux fois. Retirez-en une.
settings-not-an-answer = « { $answer } » n’est pas une des réponses à cette question. Écrivez-la comme elle y figure, ou laissez le champ vide si toute réponse convient.
settings-names-no-answer = Dites à qui ces places sont destinées, par exemple age = 18-29. Pour toutes les autres personnes, écrivez *, et seulement en dernier.
settings-unknown-question = Aucune question ne se nomme « { $question } ». Écrivez le nom dans les données qui figure près de la question.
settings-unknown-answer = La question « { $question } » n’a pas de réponse nommée « { $answer } ». Elle a { $known }.
settings-share-sum = Les parts pour « { $question } » font { $sum } pour cent ensemble. Corrigez-les jusqu’à ce qu’elles fassent 100.
settings-share = Une des parts est inférieure à 0 ou supérieure à 100 pour cent. Corrigez-la.
settings-many-topics = Il y a trop de thèmes ; une consultation peut en avoir { $most } au plus. Réunissez-en quelques-uns.
settings-long-word = « { $word }… » dépasse 100 caractères. Écrivez des mots seuls ou de courtes expressions, séparés par des virgules.
settings-many-words = Il y a trop de mots ; une consultation peut en avoir { $most } au plus. Gardez ceux qui importent.
settings-unknown-text = « { $key } » ne désigne aucune question, aucune réponse et aucun thème de cette consultation. Retirez la ligne, ou écrivez avant le signe égal un nom qui existe.
settings-no-address = « { $address } » n’est pas l’adresse d’un site web. Écrivez-la comme https://example.org, sans rien après.
settings-long-reason = « { $reason }… » dépasse { $most } caractères. Raccourcissez.
settings-many-reasons = Il y a trop de raisons ; une consultation en a { $most } au plus. Gardez celles qui servent souvent.
settings-other-reasons = Raisons dans la langue de la consultation : { $own } ; ici : { $given }. Écrivez-en une pour chacune, dans le même ordre, ou aucune.

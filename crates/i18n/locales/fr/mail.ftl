# Les courriels.
mail-sender = Passerelle
mail-greeting = Bonjour { $name },
mail-why-learner = Vous recevez ce message parce que vous avez un compte étudiant. Il concerne une affaire qui est la vôtre.
mail-why-officer = Vous recevez ce message parce que vous travaillez au bureau de la reconnaissance de { $home }.
mail-enrolled-subject = { $title } : vous êtes inscrit
mail-enrolled-text = Vous avez une place dans { $title } ({ $provider }).
mail-enrolled-starts = Début : { $starts }.
mail-enrolled-consent = Quand vous aurez réussi, le résultat sera transmis de lui-même à { $home }. Vous n’avez pas de demande à déposer.
mail-enrolled-act = Voir votre inscription
mail-moved-subject = { $title } : les dates ont changé
mail-moved-text = Établissement : { $provider }. Les dates de { $title } ont été déplacées.
mail-moved-before = Avant : { $before }
mail-moved-now = Maintenant : { $now }
mail-moved-choice = Votre place est gardée, vous n’avez rien à faire. Si les nouvelles dates ne vous conviennent pas, vous pouvez rendre votre place jusqu’à la saisie de votre résultat.
mail-moved-act = Voir votre inscription
mail-withdrawn-subject = { $title } : vous vous êtes retiré
mail-withdrawn-text = Votre place dans { $title } ({ $provider }) est de nouveau libre. Vous n’avez rien d’autre à faire.
mail-withdrawn-act = Voir la microcertification
mail-result-subject = { $title } : votre résultat est arrivé
mail-result-text = { $provider } a saisi votre résultat pour { $title }.
mail-result-act = Voir votre résultat
mail-submitted-subject = { $title } : votre demande est arrivée
mail-submitted-text = { $home } a reçu votre demande de reconnaître { $title }. Reçue ne veut pas encore dire acceptée.
mail-submitted-procedure = D’abord, nous vérifions que rien ne manque. Puis la certification est comparée, selon des critères publiés, à ce que demande votre université.
mail-submitted-limits =
    La réponse est visée sous { $days ->
        [one] { $days } jour
       *[other] { $days } jours
    }. Elle ne prend jamais plus de { $months ->
        [one] { $months } mois
       *[other] { $months } mois
    }. Vous pouvez faire un recours.
mail-submitted-contact = Qui vous aide : { $contact }
mail-submitted-act = Voir votre demande
mail-decided-subject = { $title } : votre demande est décidée
mail-decided-text = { $home } a décidé de votre demande de reconnaître { $title }. La décision, ses motifs et les voies de recours figurent sur votre page.
mail-decided-act = Lire la décision
mail-case-subject = { $title } : un dossier vous attend
mail-case-text = Un dossier sur { $title } ({ $provider }) attend au bureau de { $home }.
mail-case-act = Ouvrir le dossier
mail-proposal-subject = { $title } : une proposition attend votre décision
mail-proposal-text = Un collègue a proposé un résultat pour { $title } ({ $provider }). Une seconde personne de { $home } décide.
mail-proposal-act = Ouvrir le dossier

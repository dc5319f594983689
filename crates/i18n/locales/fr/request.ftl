# Demander une reconnaissance : le brouillon, partie par partie, et ses documents.

ask-new-title = Demander une reconnaissance
ask-new-about = Vous avez réussi une formation ailleurs et souhaitez qu’elle compte. Décision : { $home }.
ask-new-need = Il vous faut :
ask-new-need-credential = le certificat : un résultat obtenu ici, un fichier, une adresse web, ou ce que vous en savez
ask-new-need-details = ce qu’il indique : intitulé, organisme, date, acquis, quantité de travail
ask-new-leave = Vous pouvez vous arrêter à tout moment et reprendre plus tard, aussi sur un autre appareil. Personne ne voit rien avant l’envoi.
ask-new-start = Commencer
ask-new-no_home = Votre compte n’a pas d’université d’attache : personne ne peut donc décider. Demandez à votre université de vous ajouter.

ask-draft-title = Votre demande
ask-draft-about = Pas encore envoyée. { $home } la verra après l’envoi.
ask-task-credential = Le certificat
ask-task-purpose = À quoi il doit servir
ask-task-target = Où il doit compter
ask-task-details = Ce que dit le certificat
ask-task-documents = Documents
ask-task-consent = Votre accord
ask-check = Vérifier vos réponses
ask-delete = Supprimer ce brouillon
ask-delete-about = Toutes les réponses et tous les documents de ce brouillon seront supprimés définitivement.
ask-stale-title = Ce brouillon a été modifié entre-temps
ask-stale = Votre texte est toujours là. Enregistrez de nouveau pour remplacer l’autre version.
ask-check-stale = Rien n’a été envoyé. Voici où en est le brouillon : vérifiez-le encore une fois avant de l’envoyer.

ask-intro-credential = D’où vient le certificat ?
ask-intro-purpose = L’université n’examine pas les mêmes points pour chaque but.
ask-intro-target = Où doit-il compter dans vos études ?
ask-intro-details = Écrivez ce qui figure sur le certificat. Si vous ignorez un point, laissez-le vide et cochez-le plus bas.
ask-intro-details-known = L’université qui l’a délivré indique tout cela. Vous n’avez rien à saisir.
ask-intro-documents = PDF, PNG, JPEG, JSON ou XML, 10 Mo au plus par document, 20 documents au plus.
ask-intro-consent = Pour examiner tout cela, les personnes qui décident ont besoin de votre accord.

ask-source-result-hint = Votre résultat obtenu ici
ask-source-file = Un fichier
ask-source-file-hint = Vous l’ajoutez sous « Documents »
ask-source-link = Une adresse web
ask-source-link-hint = Le certificat est visible sur une page
ask-source-typed = Je saisis ce que je sais
ask-source-typed-hint = Vous n’avez ni fichier ni adresse web

ask-purpose-exemption = Remplacer une partie de mon programme
ask-purpose-exemption-hint = Vous n’avez pas à refaire cette partie
ask-purpose-admission = Remplir une condition d’admission
ask-purpose-admission-hint = Un élément exigé pour l’admission
ask-purpose-elective_credit = Comme crédits libres
ask-purpose-elective_credit-hint = Il compte parmi les cours que vous choisissez librement
ask-purpose-stack = Comme partie d’un ensemble plus grand
ask-purpose-stack-hint = Par exemple un certificat composé de plusieurs cours
ask-purpose-employment = Comme attestation pour les employeurs
ask-purpose-employment-hint = Pas de crédits : seulement une attestation écrite

ask-programme-none = Aucun programme

ask-field-source = D’où il vient
ask-field-link = Adresse web du certificat
ask-field-link-hint = Seulement pour « Une adresse web ». Elle commence par https://
ask-field-purpose = À quoi il doit servir
ask-field-programme = Programme
ask-field-programme-hint = Repris de votre profil. Changez-le s’il doit compter ailleurs.
ask-field-component = La partie à remplacer
ask-field-component-hint = Programme et partie, avec sa taille
ask-field-title = Intitulé
ask-field-issuer = Organisme qui l’a délivré
ask-field-issuer-hint = L’université ou l’organisation dont le nom y figure
ask-field-country = Pays de l’organisme
ask-field-issued_on = Date de délivrance
ask-field-grade = Note
ask-field-outcomes = Ce que vous savez faire
ask-field-outcomes-hint = Les acquis d’apprentissage, un par ligne
ask-field-ects = Crédits ECTS
ask-field-hours = Heures de travail en tout
ask-field-eqf = Niveau
ask-field-eqf-hint = Seulement si le certificat l’indique
ask-field-assessment = Comment vous avez été évalué·e
ask-field-assessment-hint = Par exemple : examen écrit, projet noté
ask-field-mode = Mode de participation
ask-field-quality_assurance = Assurance qualité
ask-field-quality_assurance-hint = Par exemple : accrédité par qui, dans quel cursus
ask-field-absent = Je ne l’ai pas
ask-field-absent-hint = Cochez ce que vous ne pouvez pas trouver. L’université le voit et décide si cela suffit.
ask-field-consent = J’accepte que les personnes qui décident ({ $home }) consultent cette demande et ses documents.
ask-field-file = Document
ask-field-file-hint = Choisissez un fichier sur votre appareil

ask-element-title = Intitulé
ask-element-country = Pays de l’organisme
ask-element-awarding_body = Organisme qui l’a délivré
ask-element-issued_on = Date de délivrance
ask-element-learning_outcomes = Acquis d’apprentissage
ask-element-workload = Charge de travail : crédits ou heures
ask-element-assessment = Mode d’évaluation
ask-element-participation = Mode de participation
ask-element-quality_assurance = Assurance qualité
ask-element-evidence = Le certificat lui-même : un document ou une adresse web
ask-element-purpose = À quoi il doit servir
ask-element-programme = Où il doit compter
ask-element-component = La partie à remplacer
ask-element-consent = Votre accord

ask-document = { $kind }, { $size } ko, ajouté le { $day }
ask-document-remove = Retirer
ask-documents-none = Aucun document
ask-documents-add = Ajouter un document
ask-documents-send = Ajouter le document
ask-documents-back = Retour à votre demande

ask-same-title = Vous l’avez déjà demandé
ask-same = Le même certificat, pour le même but et au même endroit, figure dans une demande encore ouverte :
ask-open-title = Il manque quelque chose
ask-open = Complétez ces points, ou cochez « Je ne l’ai pas » si vous ne pouvez pas :
ask-absent-title = Vous n’avez pas ces éléments
ask-absent = Vous pouvez tout de même envoyer la demande. { $home } vérifie sous 10 jours si cela suffit.
ask-earlier = Vos demandes précédentes pour ce certificat
ask-send-about = { $home } reçoit votre demande et confirme sa réception par courriel. Cela ne veut pas dire qu’elle est acceptée.
ask-send = Envoyer la demande

flash-draft_saved = Enregistré.
flash-draft_deleted = Le brouillon est supprimé.
flash-document_added = Le document est ajouté.
flash-document_removed = Le document est retiré.
flash-request_sent = Votre demande est envoyée. Vous recevez un courriel.

field-home = Votre compte n’a pas d’université d’attache
field-issued-later = Indiquez le jour de délivrance : il ne peut pas être à venir
field-component = Choisissez la partie à remplacer
field-missing = Complétez ce point, ou cochez que vous ne l’avez pas
field-file-empty = Choisissez un fichier qui n’est pas vide
field-file-size = Choisissez un fichier de 10 Mo au plus
field-file-kind = Choisissez un fichier PDF, PNG, JPEG, JSON ou XML : celui-ci est autre chose
field-file-name = Choisissez de nouveau le fichier : son nom annonce un autre type que son contenu
field-file-count = Cette demande a déjà 20 documents, le maximum
field-file-room = Vos documents dépasseraient 200 Mo en tout. Choisissez un fichier plus petit

timeline-evidence_added = Un document a été ajouté
timeline-completeness_awaited = On vérifie si tout y est

desk-case-source = Présenté comme
desk-case-source-result = Résultat de cette plateforme
desk-case-source-file = Fichier
desk-case-source-link = Adresse web
desk-case-source-typed = Saisi par la personne
desk-case-absent = La personne n’a pas :
desk-case-complete = Tout le nécessaire est là
desk-case-complete-about = Dites si ce qui est là suffit pour l’examen. Le délai court à partir de ce moment.
flash-completed = Dossier complet. Le délai court à partir d’aujourd’hui.
ask-draft-kept = Ce brouillon est gardé jusqu’au { $day }. Chaque changement fait repartir un délai de douze mois.

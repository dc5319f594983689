# Mails. Text first, one act, no reasons of a decision.
mail-sender = Passerelle
mail-greeting = Hello { $name },
mail-why-learner = You get this because you have an account as a student. It is about a matter of your own.
mail-why-officer = You get this because you work at the recognition desk of { $home }.
mail-enrolled-subject = { $title }: you are enrolled
mail-enrolled-text = You have a place in { $title } at { $provider }.
mail-enrolled-starts = It starts on { $starts }.
mail-enrolled-consent = When you have passed, the result goes to { $home } by itself. You do not have to file a request.
mail-enrolled-act = See your enrolment
mail-moved-subject = { $title }: the dates have changed
mail-moved-text = { $provider } has moved the dates of { $title }.
mail-moved-before = Before: { $before }
mail-moved-now = Now: { $now }
mail-moved-choice = Your place is kept; you do not have to do anything. If the new dates do not suit you, you can give your place back until your result is entered.
mail-moved-act = See your enrolment
mail-withdrawn-subject = { $title }: you gave your place back
mail-withdrawn-text = Your place in { $title } at { $provider } is free again. There is nothing more for you to do.
mail-withdrawn-act = See the micro-credential
mail-result-subject = { $title }: your result is there
mail-result-text = { $provider } has entered your result for { $title }.
mail-result-act = See your result
mail-submitted-subject = { $title }: your request has arrived
mail-submitted-text = { $home } has received your request to recognise { $title }. Received does not yet mean accepted.
mail-submitted-procedure = First we check that nothing is missing. Then the credential is compared with what your university asks for, by published criteria.
mail-submitted-limits =
    The aim is an answer within { $days ->
        [one] { $days } day
       *[other] { $days } days
    }. It never takes longer than { $months ->
        [one] { $months } month
       *[other] { $months } months
    }. You can appeal against the decision.
mail-submitted-contact = Who helps: { $contact }
mail-submitted-act = See your request
mail-decided-subject = { $title }: your request was decided
mail-decided-text = { $home } has decided on your request to recognise { $title }. The decision, its reasons and how to appeal stand on your page.
mail-decided-act = Read the decision
mail-case-subject = { $title }: a case waits for you
mail-case-text = A case about { $title } of { $provider } waits at the desk of { $home }.
mail-case-act = Open the case
mail-proposal-subject = { $title }: a proposal waits for your decision
mail-proposal-text = A colleague has proposed an outcome for { $title } of { $provider }. A second person at { $home } decides.
mail-proposal-act = Open the case
mail-why-issuer = You get this because { $home } asked at this address. No account was made for you.
mail-asked-subject = { $title }: we need something from you
mail-asked-text = { $home } asks you something about your request to recognise { $title }. Answer by { $day }; if nothing comes, the request is closed, and you can take it up again later.
mail-asked-act = Read and answer the question
mail-issuer-subject = { $title }: a question from a university
mail-issuer-text = { $home } has been asked to recognise { $title } and needs your answer to decide. The link opens the question without an account. Answer by { $day }.
mail-issuer-act = Read and answer the question
mail-due-subject = { $title }: we still need something from you
mail-due-text = { $home } waits for your answer about { $title } until { $day }. If you need longer, you can have 30 more days once.
mail-due-act = Answer the question
mail-lapsed-subject = { $title }: your request was closed without an answer
mail-lapsed-text = No answer about { $title } came in time, so { $home } has closed the request. That is no refusal: you can take it up again until { $day }.
mail-lapsed-act = Take the request up again
mail-answer-subject = { $title }: an answer came
mail-answer-text = An answer to a question about { $title } has arrived at the desk of { $home }.
mail-answer-act = Open the case
mail-taken_back-subject = { $title }: the request was taken back
mail-taken_back-text = The learner has taken the request about { $title } back. There is nothing more to do at { $home }.
mail-taken_back-act = See the case
## After a decision and around it
notice-conditions_reminded-subject = { $title }: conditions are due soon
notice-conditions_reminded-text = Your request to recognise { $title } still has conditions that are not met. The last day is { $day }. Your page says what to do.
notice-condition_answered-subject = { $title }: something is missing still
notice-condition_answered-text = { $home } has looked at what you wrote about a condition for { $title }. Something is missing still. The last day is { $day }. Your page says what.
notice-conditions_met-subject = { $title }: all conditions are met
notice-conditions_met-text = { $home } has found that you met every condition for { $title }. The decision stands. There is nothing more for you to do.
notice-conditions_failed-subject = { $title }: a condition was not met in time
notice-conditions_failed-text = A condition for { $title } was not met by its last day. Your case goes on as recognition of prior learning at { $home }. Your page says what you can do.
notice-appeal_lodged-subject = { $title }: your appeal has arrived
notice-appeal_lodged-text = { $home } has received your appeal about { $title }. People who never had your case in hand decide on it, by { $day }. Until then the decision stands.
notice-appeal_upheld-subject = { $title }: your appeal was decided
notice-appeal_upheld-text = The appeals body of { $home } has decided on your appeal about { $title }. The result and its reasons stand on your page.
notice-appeal_remitted-subject = { $title }: your appeal was decided
notice-appeal_remitted-text = The appeals body of { $home } has sent your case about { $title } back. It is examined again, by { $day } at the latest. The reasons stand on your page.
notice-decision_reopened-subject = { $title }: your case is open again
notice-decision_reopened-text = { $home } looks again at its decision about { $title }, because of an error. The earlier decision stands until there is another one. The reason stands on your page.
notice-decision_delayed-subject = { $title }: the decision comes later
notice-decision_delayed-text = { $home } needs longer for your request to recognise { $title }. You get the decision by { $day }. The reason stands on your page.
notice-condition_said-subject = { $title }: a condition is to be checked
notice-condition_said-text = A learner has written about a condition for { $title }. Somebody at the recognition desk of { $home } has to check it.
notice-appeal_waiting-subject = { $title }: an appeal waits for you
notice-appeal_waiting-text = An appeal about { $title } waits for the appeals body of { $home }. It is to be decided by { $day }.
notice-request_overdue-subject = { $title }: the last day has passed
notice-information_unanswered-subject = { $title }: your case goes on without an answer
notice-information_unanswered-text = No answer about { $title } came in time. Because a decision on your request stands, { $home } does not close it: the case goes on with what is there, and you get an answer by { $day }. Until then the earlier decision stands.
notice-draft_expiring-subject = { $title }: your draft is kept until { $day }
notice-draft_expiring-text = You began a request about { $title } at { $home } and have not sent it. Nobody but you can see it. If you change nothing, it is deleted with its documents after { $day }.
notice-answer_missing-subject = { $title }: no answer came in time
notice-answer_missing-text = No answer about { $title } came in time. A decision on this request stands, so it does not lapse: it is back at the recognition desk of { $home }, to be decided on what is there by { $day }.
notice-request_overdue-text = { $title }: the last day for the next step was { $day }. The learner still waits for { $home }. Silence is no decision: somebody has to act now.

mail-cases_due-subject = { $title } – cases due at your desk: { $count }
mail-cases_due-text = These cases of yours are due within three days, or overdue:
mail-cases_due-late = overdue since { $day }: { $title }, { $reference }
mail-cases_due-line = due on { $day }: { $title }, { $reference }
mail-cases_due-more = and { $count } more
mail-cases_due-act = Open the queue

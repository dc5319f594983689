# A learner's own pages: overview, enrolling, enrolment, request; and the notice of a decision.

## Overview
my-page-title = My page
my-acts-heading = This needs you
my-act-conditions_pending = { $title }: meet the conditions by { $day }.
my-act-information_requested = { $title }: something is missing. Send it by { $day }.
my-act-link = See what to do
my-credits-counted = Counted so far: { $credits }
my-enrolments-heading = Your enrolments
my-requests-heading = Your recognition requests
my-column-micro_credential = Micro-credential
my-column-provider = Offered by
my-column-dates = Dates
my-column-state = Where it stands
my-column-recognition = Recognition of
my-column-at = At
my-column-next = What happens next
my-empty-title = You have not enrolled yet
my-empty-text = Find a micro-credential and see before you enrol whether your university will count it.
my-empty-link = Find a micro-credential
my-suggestions-heading = These count at your university

## Enrolling
enrol-page-title = Enrol: { $title }
enrol-row-provider = Offered by
enrol-row-dates = Dates
enrol-row-person = You
enrol-row-home = Your university
enrol-bar-cancelled = These dates were cancelled
enrol-bar-late = Enrolment closed on { $day }
enrol-bar-ended = This ended on { $day }
enrol-bar-full = { $count ->
    [one] The only place is taken ({ $time })
   *[other] All { $count } places are taken ({ $time })
}
enrol-bar-advice = You can look for other dates. A place is free again when somebody gives one back.
enrol-bar-link = See all dates
enrol-verdict-unknown = Not known: you have not told us where you study
enrol-field-component = What it should count as
enrol-field-component-hint = It can count as an elective or take the place of a part of your programme. Choose, and see what your university says.
enrol-field-component-none = An elective
enrol-field-component-show = Show what counts
enrol-gate-verification = Your credential is genuine: issuer and signature can be checked.
enrol-gate-status = Your credential is valid and was not withdrawn.
enrol-gate-identity = The credential is yours.
enrol-gate-passed = You pass.
enrol-why-heading = How we worked this out
enrol-why-none = No agreement between the two universities covers it, so an officer looks at each case.
enrol-data-heading = Who will see what
enrol-data-provider = { $provider } sees your name and enters your result.
enrol-data-home = { $home } sees that you are enrolled. When a request is sent, it also sees your result, your grade and what the course says.
enrol-data-nobody = Nobody else.
enrol-field-consent = Yes, send my request to { $home } as soon as I pass
enrol-field-consent-hint = You may say no. Then nothing is sent to { $home }, and nothing is counted by itself: you ask its recognition office yourself.

## Enrolment
enrolment-line-enrolled = You are enrolled
enrolment-line-withdrawn = You gave your place back
enrolment-line-passed = You passed
enrolment-line-failed = You did not pass
enrolment-line-cancelled = These dates were cancelled
enrolment-next-starts = Next: it starts on { $day }.
enrolment-next-result = Next: { $provider } enters your result.
enrolment-next-result-after = Next: { $provider } enters your result after { $day }.
enrolment-withdrawn-at = On { $time }. You can enrol again as long as there are places.
enrolment-next-request = Your request for recognition was sent.
enrolment-next-no_request = No request for recognition was sent for this.
enrolment-next-failed = Nothing was sent to your university. Ask the provider whether you can take the assessment again.
enrolment-next-cancelled = Your place is given up. Look for other dates.
enrolment-request-link = See your recognition request
enrolment-enrolled_at = Enrolled on
enrolment-result = Result
enrolment-result-day = Result entered on
enrolment-grade = Grade
enrolment-consent = Request by itself
enrolment-consent-yes = Yes, it is sent as soon as you pass
enrolment-consent-no = No, nothing is sent by itself
enrolment-office = Recognition office
enrolment-facts-heading = Your place
enrolment-next-heading = What happens next
enrolment-step-mail = We send you a mail that says the same as this page.
enrolment-step-result = { $provider } teaches, assesses you and enters your result here.
enrolment-step-request = When you pass, your request goes to { $home } by itself. You can follow it here.
enrolment-step-no_request = When you pass, nothing is sent by itself. Ask the recognition office of { $home } to count it.
enrolment-promise-heading = What { $institution } promised
enrolment-withdraw-heading = Give your place back
enrolment-withdraw-effect = Somebody else can take it. You can enrol again only as long as there are places.
enrolment-withdraw-effect-promise = Somebody else can take it, and the promise of your university ends with it. You can enrol again only as long as there are places, with what is promised then.
enrolment-withdraw-button = Give my place back
enrolment-stale-own = You changed this yourself on { $time }
enrolment-stale-provider = { $provider } changed this on { $time }
enrolment-stale-text = Nothing was done. Read where it stands now, then decide again.

## Request
request-page-title = Recognition of { $title }
request-who-you = you
request-outcome-recognise = Recognised: { $credits }
request-outcome-conditions = Recognised on conditions: { $credits }
request-outcome-alternative = Recognised in part: { $credits } as elective
request-outcome-part = Recognised in part: { $credits }
request-facts-heading = Your request
request-decides = Decides
request-route = Route
request-submitted = Received
request-cap = Decided at the latest by
request-enrolment = Enrolment
request-enrolment-link = See your enrolment and the promise

## What happened to a request
timeline-request_submitted = The request was received
timeline-request_completed = Everything is there; the clock runs
timeline-assessment_begun = The assessment began
timeline-request_rated = The evidence was rated
timeline-outcome_proposed = An outcome was proposed; a second person decides
timeline-proposal_returned = The proposal went back to be looked at again
timeline-request_decided = The request was decided
timeline-request_rerouted = The credits under the agreement are used up; the case is now assessed one by one
timeline-proposal_taken_back = The proposal was taken back
timeline-who-officer = recognition officer, { $institution }
timeline-who-named = { $name }, recognition officer, { $institution }

## The notice of a decision
letter-heading = The decision
letter-reasons = Reasons
letter-reasons-agreement = The agreement { $agreement } covers it, by rule { $rule }:
letter-differences = Differences that matter
letter-difference-found = Found
letter-difference-required = Required
letter-difference-why = Why it matters
letter-difference-evidence = Evidence
letter-conditions = Conditions
letter-condition = { $condition }, by { $day }. If this is not met, the request goes on as recognition of prior learning.
letter-help = What would help
letter-help-level = A credential at the level that is required, or a statement of its level by the issuer
letter-help-workload = Further credits in the same subject
letter-help-quality = Evidence of how the course and its assessment are assured
letter-help-profile = A credential in the field that is required
letter-help-learning_outcomes = Evidence of the learning outcomes that are not covered
letter-help-not_authentic = A credential that its issuer confirms
letter-help-identity_mismatch = Proof that the credential is yours
letter-help-fail_grade = Pass the assessment and ask again
letter-help-duplicate = Nothing is lost: this learning counts already
letter-help-cap_exceeded = Ask whether it can replace a part of your programme instead of an elective
letter-help-awarding_body_not_recognised = Evidence that the awarding body belongs to a higher-education system
letter-help-rpl = You can ask for recognition of prior learning: then you are assessed, not the certificate.
letter-appeal = If you do not agree
letter-appeal-until = You can appeal to the appeals body of { $institution } until { $day }. This costs nothing, and nobody who handled your request decides on the appeal.
letter-appeal-how = Write to { $name }, { $email }, and name the reference { $reference }.
letter-appeal-how-office = Write to the recognition office and name the reference { $reference }.
letter-purpose = Asked for
letter-counts_as = Counts as
letter-credits = Credits recorded
letter-source = Credits of the micro-credential
letter-level = Level
letter-grade = Grade
letter-ground = Ground
letter-agreement = Agreement
letter-rules = Rules
letter-criteria = Version of the criteria
letter-decided = Decided on
letter-by = Decided by
letter-by-agreement = Passerelle, under the agreement of { $institution }
letter-by-officer = recognition officer, { $institution }
flash-enrolled = You are enrolled. We have sent you a mail.
flash-withdrawn = You gave your place back.

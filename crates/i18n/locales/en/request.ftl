# Asking for recognition: the draft, section by section, and its documents.

ask-new-title = Ask for recognition
ask-new-about = You have passed something elsewhere and want it to count. { $home } decides.
ask-new-need = You need:
ask-new-need-credential = the credential: a result from here, a file, a web address, or what you know of it
ask-new-need-details = what it says: title, who awarded it, when, what you can do now, how much work it was
ask-new-leave = You can stop at any time and go on later, also on another device. Nobody sees it until you send it.
ask-new-start = Start
ask-new-no_home = Your account has no home university, so there is nobody who could decide. Ask your university to add you.

ask-draft-title = Your request
ask-draft-about = Not sent yet. { $home } sees it once you send it.
ask-task-credential = The credential
ask-task-purpose = What it should count for
ask-task-target = Where it should count
ask-task-details = What the credential says
ask-task-documents = Documents
ask-task-consent = Your consent
ask-check = Check your answers
ask-delete = Delete this draft
ask-delete-about = All answers and documents of this draft are gone for good.
ask-stale-title = This draft was changed in the meantime
ask-stale = Your text is still here. Save again to put it in the place of the other one.
ask-check-stale = Nothing was sent. Below is how it stands now: check it again before you send it.

ask-intro-credential = Where does the credential come from?
ask-intro-purpose = The university looks at different things for different purposes.
ask-intro-target = Where in your studies should it count?
ask-intro-details = Write what stands on the credential. If you do not know something, leave it empty and tick it below.
ask-intro-details-known = The university that awarded it states all this. You need not type anything.
ask-intro-documents = PDF, PNG, JPEG, JSON or XML, up to 10 MB each, up to 20 documents.
ask-intro-consent = The people who decide need your permission to look at all this.

ask-source-result-hint = Your result from here
ask-source-file = A file
ask-source-file-hint = You upload it under «Documents»
ask-source-link = A web address
ask-source-link-hint = The credential can be seen on a page
ask-source-typed = I type what I know
ask-source-typed-hint = You have neither a file nor a web address

ask-purpose-exemption = To replace a part of my programme
ask-purpose-exemption-hint = You do not have to take that part again
ask-purpose-admission = To meet an entry requirement
ask-purpose-admission-hint = Something that you need to be admitted
ask-purpose-elective_credit = As elective credits
ask-purpose-elective_credit-hint = It counts among the courses that you choose freely
ask-purpose-stack = As a part of something larger
ask-purpose-stack-hint = For example a certificate made of several courses
ask-purpose-employment = As a statement for employers
ask-purpose-employment-hint = No credits: only a written statement

ask-programme-none = No programme

ask-field-source = Where it comes from
ask-field-link = Web address of the credential
ask-field-link-hint = Only for «A web address». It begins with https://
ask-field-purpose = What it should count for
ask-field-programme = Programme
ask-field-programme-hint = Taken from your profile. Change it if it should count elsewhere.
ask-field-component = The part it should replace
ask-field-component-hint = Programme and part, with its size
ask-field-title = Title
ask-field-issuer = Awarding body
ask-field-issuer-hint = The university or organisation whose name stands on it
ask-field-country = Country of the awarding body
ask-field-issued_on = Date of issue
ask-field-grade = Grade
ask-field-outcomes = What you can do now
ask-field-outcomes-hint = The learning outcomes, one on each line
ask-field-ects = ECTS credits
ask-field-hours = Hours of work in all
ask-field-eqf = Level
ask-field-eqf-hint = Only if the credential states it
ask-field-assessment = How you were assessed
ask-field-assessment-hint = For example: written examination, graded project
ask-field-mode = How you took part
ask-field-quality_assurance = How quality is assured
ask-field-quality_assurance-hint = For example: accredited by whom, part of which degree programme
ask-field-absent = I do not have this
ask-field-absent-hint = Tick what you cannot find out. The university sees it and decides whether it is enough.
ask-field-consent = I agree that the people who decide at { $home } look at this request and its documents.
ask-field-file = Document
ask-field-file-hint = Choose a file from your device

ask-element-title = Title
ask-element-country = Country of the awarding body
ask-element-awarding_body = Awarding body
ask-element-issued_on = Date of issue
ask-element-learning_outcomes = Learning outcomes
ask-element-workload = Workload: credits or hours
ask-element-assessment = How you were assessed
ask-element-participation = How you took part
ask-element-quality_assurance = How quality is assured
ask-element-evidence = The credential itself: a document or a web address
ask-element-purpose = What it should count for
ask-element-programme = Where it should count
ask-element-component = The part it should replace
ask-element-consent = Your consent

ask-document = { $kind }, { $size } kB, added on { $day }
ask-document-remove = Remove
ask-documents-none = No documents
ask-documents-add = Add a document
ask-documents-send = Add the document
ask-documents-back = Back to your request

ask-same-title = You have asked for this already
ask-same = The same credential, purpose and place are in a request that is still open:
ask-open-title = Something is missing
ask-open = Fill this in, or tick «I do not have this» where you cannot:
ask-absent-title = You do not have this
ask-absent = You can send the request all the same. { $home } looks within 10 days whether it is enough.
ask-earlier = What you asked before for this credential
ask-send-about = { $home } gets your request and confirms by mail that it came. That does not mean that it counts.
ask-send = Send request

flash-draft_saved = Saved.
flash-draft_deleted = The draft is deleted.
flash-document_added = The document is added.
flash-document_removed = The document is removed.
flash-request_sent = Your request was sent. We have sent you a mail.

field-home = Your account has no home university
field-issued-later = Enter the day of the award: it cannot lie in the future
field-component = Choose the part it should replace
field-missing = Fill this in, or tick that you do not have it
field-file-empty = Choose a file that is not empty
field-file-size = Choose a file of at most 10 MB
field-file-kind = Choose a PDF, PNG, JPEG, JSON or XML file: this is something else
field-file-name = Choose the file again: its name says another kind than what is in it
field-file-count = This request has 20 documents already, which is the most
field-file-room = Your documents together would be over 200 MB. Choose a smaller file

timeline-evidence_added = A document was added
timeline-completeness_awaited = It is checked whether everything is there

desk-case-source = Presented as
desk-case-source-result = Result from this platform
desk-case-source-file = File
desk-case-source-link = Web address
desk-case-source-typed = Typed by the learner
desk-case-absent = The learner does not have:
desk-case-complete = Everything needed is there
desk-case-complete-about = Decide whether what is there is enough to assess it. From then on the clock runs.
flash-completed = Complete. The clock runs from today.
ask-draft-kept = This draft is kept until { $day }. Each change keeps it for twelve more months.

# Suggestions while typing.
suggest-group-micro_credential = Micro-credentials
suggest-group-field = Fields of study
suggest-group-institution = Institutions
suggest-status = { $count ->
    [0] No suggestions
    [one] { $count } suggestion. The arrow keys lead there
   *[other] { $count } suggestions. The arrow keys lead there
}

# The consortium's own words, and searches that found nothing.
nav-network-words = Words
words-title = Words
words-lead = Abbreviations and other words for the same thing. Whoever types one of them also finds what says another. Many ship with Passerelle; yours are added to them.
words-add = Add words
words-change-title = Change words
words-count = { $count ->
    [one] { $count } entry of your own
   *[other] { $count } entries of your own
}
words-column-words = Words
words-column-languages = Languages
words-column-changed = Changed
words-empty-title = No words of your own yet
words-empty-text = Add an abbreviation that your students type, with its long form.
words-field = Words of one meaning
words-field-hint = One language on each line. Begin with its code, then the words with commas between them. For example: en user experience, UX – and on the next line: fr expérience utilisateur, UX
words-stale-title = Somebody has changed or removed this entry in between
words-stale-text = Nothing was saved. What you typed is still here: look at it again, then save.
words-remove-title = Remove this entry
words-remove-text = Searches then no longer take these words for the same. The words that ship with Passerelle stay.
words-remove = Remove entry
words-missed-title = Searches that found nothing
words-missed-hint = Words that were searched for at least { $count } times in the last { $weeks } weeks and found nothing, without any filter. Nobody is kept with them. Addresses, long numbers and rare words are never shown.
words-missed-caption = Searches without result, the most frequent first
words-missed-text = Searched for
words-missed-count = How often
words-missed-week = Last in the week of
words-missed-empty = Every search found something, or too few people looked for the same.
flash-words_added = The words are added. Searches use them within seconds.
flash-words_changed = The words are changed. Searches use them within seconds.
flash-words_removed = The entry is removed. Searches no longer use it.
field-synonym-line = Begin each line with the code of its language, for example: en user experience, UX
field-synonym-alone = Write at least two words or phrases that mean the same
field-synonym-long = Write each phrase with at most 60 characters and 6 words
field-synonym-sign = Use words, with commas between them, and no other signs
field-synonym-many = Write at most 40 words or phrases in one entry
field-synonym-full = You have 500 entries, and more do not fit. Remove one first

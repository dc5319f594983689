//! Words that hold a sentence together: nobody looks for them, so no listing must say them. Folded, and only those that
//! name no subject in another language.

const FUNCTION_WORDS: &str = "a al an and are as at aus auf aux avec bei by como con da das de degli dei del dell della \
    delle dem den der des det di die du e ed een ein eine einem einen einer el els em en et for from fra fur fuer het how i il \
    im in into is it its i la las le les lo los mit na nach nella no o och od of og on or os oder par para per por pour qu \
    que su sur the to u um und une uber van vom von voor w what with y z za ze zu zum zur και η ο το του της των την τα οι στο στη \
    στην σε για με από απο";

/// Whether a folded word only holds a sentence together.
pub(crate) fn is_function_word(folded: &str) -> bool {
    FUNCTION_WORDS.split_ascii_whitespace().any(|word| word == folded)
}

"""Common given names that tell the sex: used only to keep "he" and "she" from the wrong person.

A name that is not here, or is given to both, tells nothing.
"""

from __future__ import annotations

from onrecord.lexicon.given_abroad import FEMALE_ABROAD, MALE_ABROAD
from onrecord.lexicon.given_census import CENSUS_FEMALE, CENSUS_MALE
from onrecord.lexicon.lists import words

# Borne by both, or by men in one language and by women in another: they tell nothing.
_BOTH = words(
    "alex sam jordan jo claude camille nicola andrea laurence terry leslie robin kim jean jamie sasha nikita "
    "dominique chris pat lee dana kerry"
)
_MALE = (
    CENSUS_MALE
    | MALE_ABROAD
    | words(
        "james john robert michael william david richard joseph thomas charles christopher daniel "
        "matthew anthony mark donald steven paul andrew joshua kenneth kevin brian george edward ronald "
        "timothy jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott "
        "brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry tyler aaron "
        "jose adam henry nathan douglas zachary peter kyle walter ethan jeremy harold keith christian "
        "roger noah gerald carl sean austin arthur lawrence jesse dylan bryan joe jordan billy "
        "bruce albert willie gabriel logan alan juan wayne roy ralph randy eugene vincent russell "
        "elijah louis bobby philip johnny tim tom mike jim bob bill ben dan steve greg jeff matt rick "
        "ted fred ken ron don doug barack boris tony gordon nigel simon ian colin graham neil stuart "
        "martin oliver harry oscar leo max hugo felix karl hans otto klaus jürgen wolfgang dieter fritz "
        "stefan sebastian tobias florian lukas jonas sven lars erik olaf bjorn nils anders pierre "
        "françois jacques michel philippe henri antoine olivier thierry laurent christophe guillaume "
        "emmanuel nicolas luc marc andré carlos luis miguel javier francisco antonio pedro manuel diego "
        "fernando sergio pablo alejandro jorge ricardo eduardo rafael raúl enrique alberto joão paulo "
        "josé tiago rui nuno andre marco giovanni matteo vladimir dmitry sergei alexei ivan mikhail "
        "nikolai andrei igor oleg yuri viktor pavel roman maxim владимир дмитрий сергей алексей иван "
        "михаил николай андрей игорь олег юрий виктор павел роман максим александр евгений петр пётр "
        "володимир сергій олексій микола андрій ігор юрій тарас богдан mehmet mustafa ahmet ali hüseyin "
        "hasan ibrahim osman recep murat yusuf kemal emre ilham heydər elçin rəşad mohammed muhammad "
        "ahmed omar hassan hussein abdullah khalid benny yair abdel mahmoud samir tariq imran narendra "
        "rahul amit rajesh vijay anil kofi kwame emeka chidi oluwaseun nelson thabo sipho tunde femi"
    )
)

_FEMALE = (
    CENSUS_FEMALE
    | FEMALE_ABROAD
    | words(
        "mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty "
        "margaret sandra ashley kimberly emily donna michelle carol amanda dorothy melissa deborah "
        "stephanie rebecca sharon laura cynthia kathleen amy angela shirley anna brenda pamela emma "
        "nicole helen samantha katherine christine debra rachel carolyn janet catherine maria heather "
        "diane ruth julie olivia joyce virginia victoria lauren christina joan evelyn judith megan "
        "andrea cheryl hannah jacqueline martha gloria teresa ann sara madison frances kathryn janice "
        "abigail alice judy sophia grace denise amber doris marilyn danielle beverly isabella theresa "
        "diana natalie brittany charlotte marie kayla lori hillary kate kathy sue jane anne claire lucy "
        "ellen sally fiona alison gillian nicola ursula birgit heike sabine petra monika brigitte "
        "ingrid helga anja katrin julia lena franziska annalena christiane nathalie sylvie isabelle "
        "valérie sophie camille céline ségolène carmen pilar lucía ana elena rosa isabel marta cristina "
        "beatriz silvia sofía josefa dilma fernanda juliana adriana olga natalia tatiana svetlana irina "
        "ekaterina anastasia yulia marina galina ludmila valentina oksana iryna мария анна елена ольга "
        "наталья татьяна светлана ирина екатерина анастасия юлия марина галина людмила валентина оксана "
        "ірина олена наталія юлія катерина лада fatma ayşe emine hatice zeynep elif meryem merve leyla "
        "aysel günel sevda mehriban fatima aisha amina khadija zainab priya indira sonia sunita lakshmi "
        "ngozi chiamaka amara nkechi wanjiru greta malala oprah ivanka melania kamala jill meghan"
    )
)
MALE_GIVEN = _MALE - _BOTH
FEMALE_GIVEN = _FEMALE - _BOTH
